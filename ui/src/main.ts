//! Starts the page: styles, then the door or the desk.
import { mount } from 'svelte';
import App from './App.svelte';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import './look/parts.css';
import './look/sheet.css';
import './look/print.css';

const target = document.getElementById('app');
if (target) mount(App, { target });
