import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

const english = { lang: 1033, codepage: 1200 } as const;

/**
 * An empty Windows program with a version resource, as tools expect that write into one, and `content`
 * behind it. It does nothing.
 */
export function windowsProgram(content: Uint8Array): Buffer {
  const program = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion('1.0.0.0', english.lang);
  version.setStringValues(english, { ProductName: 'stand-in' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(new Uint8Array(content).buffer);
  return Buffer.from(program.generate());
}
