/** `npm run examples`: the examples with the built package. */
import { serve } from "./tests/server.js";

const { origin } = await serve({ port: 8090 });
for (const name of ["plain", "blog", "list"]) console.log(`${origin}/examples/${name}/`);
console.log("examples/react wants a bundler; see its folder.");
