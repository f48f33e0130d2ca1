import { mount } from 'svelte';
import { z } from 'zod';
import App from './App.svelte';
import './styles/index.css';

// Compiled schemas need `new Function`, which the content security policy refuses.
z.config({ jitless: true });

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app to mount the app in.');
mount(App, { target });
