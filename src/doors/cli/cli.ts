import { keepsCompiledCode } from './compiled-code.ts';

keepsCompiledCode();
import('./main.ts');
