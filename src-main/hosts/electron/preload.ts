import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Reply, WireEvent } from '../../contract/index.ts';
import { channels } from './channels.ts';

/** All that the page can reach: two functions, and listeners never see Electron's own event. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input) as Promise<Reply>,
  subscribe(listener) {
    const hear = (_: unknown, event: WireEvent): void => listener(event);
    ipcRenderer.on(channels.event, hear);
    return () => void ipcRenderer.removeListener(channels.event, hear);
  },
};

contextBridge.exposeInMainWorld('nabla', bridge);
