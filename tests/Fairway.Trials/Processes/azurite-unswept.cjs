// Loaded into Azurite before it starts. Every ten minutes Azurite deletes the extents that no blob names, from a list that it made before it looked: an extent that a blob came to
// name meanwhile goes too, and that blob cannot be read again. In a container that is written to several times a second that ends a trial, and says nothing of the store.
const path = require("path");
const constants = require(path.join(path.dirname(process.argv[1]), "utils", "constants.js"));
if (typeof constants.DEFAULT_GC_INTERVAL_MS !== "number") throw new Error("This Azurite keeps its interval elsewhere: see azurite-unswept.cjs.");
constants.DEFAULT_GC_INTERVAL_MS = 2 ** 31 - 1;
