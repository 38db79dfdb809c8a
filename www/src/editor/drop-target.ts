import { textOf } from "./incoming.ts";

export interface DropHandlers {
  /** Whether anything may be dropped now. */
  accepts(): boolean;
  /** A file is held over the window, or no longer is. */
  hovered(hovering: boolean): void;
  files(files: readonly File[]): void;
  text(text: string, event: DragEvent): void;
}

/**
 * Makes the whole window a place to drop on. The browser itself never opens what is dropped: that would be a
 * navigation away from the reader's text.
 */
export function acceptDrops(handlers: DropHandlers): void {
  let depth = 0;
  const drag = (event: DragEvent) => {
    const data = event.dataTransfer;
    const files = data?.types.includes("Files") ?? false;
    if (event.type === "dragenter") depth += 1;
    if (event.type === "dragleave") depth -= 1;
    if (event.type === "drop") depth = 0;
    handlers.hovered(files && depth > 0 && handlers.accepts());
    if (event.type === "dragover" || event.type === "drop") event.preventDefault();
    if (event.type !== "drop" || !handlers.accepts()) return;
    const dropped = [...(data?.files ?? [])];
    if (dropped.length > 0) handlers.files(dropped);
    else if (!files) handlers.text(textOf(data), event);
  };
  for (const type of ["dragenter", "dragover", "dragleave", "drop"] as const) window.addEventListener(type, drag);
}
