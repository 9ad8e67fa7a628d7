// Sends a file and tells how far it is. fetch() cannot do that for what is sent.
import { noteStatus, Problem, problemOf, Unreachable } from "./service.js";

const TYPES = {
  csv: "text/csv",
  json: "application/json",
  jsonl: "application/x-ndjson",
  ndjson: "application/x-ndjson",
  tsv: "text/csv",
  txt: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The sender has stopped it. */
export class Stopped extends Error {}

/**
 * Sends a file.
 *
 * @param key makes it safe to send the same file again; null for a check, which writes nothing
 * @param onProgress told the share that is sent, up to 1
 * @returns the receipt, in a promise that fails with a Problem; and how to stop it
 */
export function upload({ feed, file, isDryRun, key, onProgress }) {
  const request = new XMLHttpRequest();
  const receipt = new Promise((resolve, reject) => {
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) {
        onProgress(event.loaded / event.total);
      }
    });
    request.upload.addEventListener("load", () => onProgress(1));
    request.addEventListener("load", () => answered(request, resolve, reject));
    request.addEventListener("abort", () => reject(new Stopped()));
    request.addEventListener("error", async () => reject(await reasonFor(file)));
    request.open("POST", `/v1/submissions?${parameters(feed, file, isDryRun)}`);
    request.setRequestHeader("Content-Type", typeOf(file));
    if (key) {
      request.setRequestHeader("Idempotency-Key", key);
    }
    request.send(file);
  });
  return { receipt, stop: () => request.abort() };
}

function answered(request, resolve, reject) {
  noteStatus(request.status);
  const type = request.getResponseHeader("Content-Type") ?? "";
  // A file of which nothing can be accepted has a receipt too, with the status 422.
  if (type.startsWith("application/json") && [200, 201, 422].includes(request.status)) {
    resolve(JSON.parse(request.responseText));
  } else {
    reject(problemOf(request.status, type, request.responseText, request.getResponseHeader("Retry-After")));
  }
}

/** A browser does not send a file that has been changed since it was chosen, and does not say why either. */
async function reasonFor(file) {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    return new Problem({
      status: 0,
      title: "The file cannot be read any more",
      detail: "It was changed, moved or deleted after you chose it. Choose it again.",
    });
  }
  return new Unreachable("The connection was lost before the answer came. ");
}

function parameters(feed, file, isDryRun) {
  const all = new URLSearchParams({ feed, file_name: file.name });
  if (isDryRun) {
    all.set("dry_run", "true");
  }
  return all;
}

/** By the name: what browsers say about CSV files depends on the programs that are installed. */
function typeOf(file) {
  const dot = file.name.lastIndexOf(".");
  return TYPES[file.name.slice(dot + 1).toLowerCase()] ?? "application/octet-stream";
}
