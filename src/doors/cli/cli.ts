import { keepsCompiledCode } from './compiled-code.ts';
import { keepYoungSpaceSmall } from './young-space.ts';

keepYoungSpaceSmall();
keepsCompiledCode();
import('./main.ts');
