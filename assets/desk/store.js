// What this device keeps, in one IndexedDB an event. A change has happened when its promise is kept:
// with "strict", that is when it has reached the disk.

const STORES = {
  settings: "name", // key, event, day, lists, districts: { name, value }
  expected: "registration_id", // who is expected, as the service says
  there: ["registration_id", "day"], // who is there, as the service says
  queue: "nonce", // scans that were not answered yet
  refused: "nonce", // scans that somebody has to look at
};

export const ALL = Object.keys(STORES);

const finished = (tx) =>
  new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error("aborted"));
  });

class Store {
  constructor(db) {
    this.db = db;
  }

  /** Everything in these stores, as it was at one moment. */
  async read(names) {
    const tx = this.db.transaction(names);
    const asked = names.map((name) => [name, tx.objectStore(name).getAll()]);
    await finished(tx);
    return Object.fromEntries(asked.map(([name, request]) => [name, request.result]));
  }

  /** Changes these stores, all or nothing. */
  write(names, work) {
    const tx = this.db.transaction(names, "readwrite", { durability: "strict" });
    work((name) => tx.objectStore(name));
    return finished(tx);
  }

  /** The same, unless the device was told to forget everything while a reply was on its way. */
  writeIfKnown(names, work) {
    const tx = this.db.transaction([...new Set([...names, "settings"])], "readwrite", { durability: "strict" });
    const asked = tx.objectStore("settings").get("key");
    asked.onsuccess = () => asked.result && work((name) => tx.objectStore(name));
    return finished(tx);
  }
}

export const open = (event) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`kreisrunde-desk-${event}`, 1);
    request.onupgradeneeded = () => {
      for (const name of ALL) request.result.createObjectStore(name, { keyPath: STORES[name] });
    };
    request.onsuccess = () => {
      // A later version of this page may want to change the stores.
      request.result.onversionchange = () => request.result.close();
      resolve(new Store(request.result));
    };
    request.onerror = () => reject(request.error);
  });
