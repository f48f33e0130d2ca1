/** Makes use of anything that the stand-in lacks a loud error instead of a silent undefined. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      const isProbe = typeof key === 'symbol' || key === 'then' || key === 'toJSON';
      if (!(key in object) && !isProbe)
        throw new Error(
          `electron stand-in: ${name}.${String(key)} is not there. Add it if it is used.`,
        );
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
