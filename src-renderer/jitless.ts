import { z } from 'zod';

// Compiled schemas need `new Function`, which the content security policy refuses. Zod decides when
// a schema is made, so this module is imported before the contract.
z.config({ jitless: true });
