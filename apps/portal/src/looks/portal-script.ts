/**
 * What script adds; every page works without it. Quick exit leaves no page to come back to; a form is sent once; a page
 * out of the browser's memory is asked for again, so that it is never older than what was saved.
 */
export const portalScript: string = `'use strict';
document.addEventListener('click', function (event) {
  var link = event.target instanceof Element ? event.target.closest('[data-quick-exit]') : null;
  if (!link) return;
  event.preventDefault();
  document.documentElement.hidden = true;
  location.replace(link.href);
});
document.addEventListener('submit', function (event) {
  var form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', function (event) {
  if (event.persisted) location.reload();
});
var summary = document.querySelector('.error-summary');
if (summary) summary.focus();
`;
