//! What the desk needs besides *Heute* and the sheet, in a file of its own: it is fetched while the passphrase is typed.
export { default as Calendar } from '../calendar/Calendar.svelte';
export { default as Enquiries } from '../calendar/Enquiries.svelte';
export { default as Openings } from '../calendar/Openings.svelte';
export { default as Directory } from '../directory/Directory.svelte';
export { default as Due } from '../due/Due.svelte';
export { formOf } from '../form/forms';
export { default as Groups } from '../groups/Groups.svelte';
export { default as Network } from '../groups/Network.svelte';
export { default as Offer } from '../groups/Offer.svelte';
export { default as Volunteers } from '../groups/Volunteers.svelte';
export { default as WorkTime } from '../groups/WorkTime.svelte';
export { default as Office } from '../office/Office.svelte';
export { default as Paper } from '../paper/Paper.svelte';
export { default as Compare } from '../people/Compare.svelte';
export { default as Duplicates } from '../people/Duplicates.svelte';
export { default as QueuePage } from '../queue/QueuePage.svelte';
export { default as Reports } from '../reports/Reports.svelte';
export { default as Watch } from '../watch/Watch.svelte';
