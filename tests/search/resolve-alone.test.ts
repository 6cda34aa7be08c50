import { testResolution } from './resolve-cases.ts';

// All of them are in `npm run test:long`.
testResolution(4);
