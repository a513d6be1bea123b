import { keepsCompiledCode } from './compiled-code.ts';
import { keepsYoungSpaceSmall } from './young-space.ts';

keepsCompiledCode(keepsYoungSpaceSmall());
import('./main.ts');
