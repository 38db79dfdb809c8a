import * as glue from "../../generated/web/khulasa.js";
import type { Binding } from "./binding.ts";
import { Engine } from "./engine.ts";
import { type Scope, serve } from "./serve.ts";

serve(self as unknown as Scope, new Engine(glue satisfies Binding as Binding));
