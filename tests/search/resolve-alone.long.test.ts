import { testResolution } from './resolve-cases.ts';

testResolution(1);
