// Passkeys at the desk. A form with data-passkey asks its action + "/options", lets the browser make or use one, and is sent with the answer.
// Without this script, or in a browser that has no passkeys, those forms stay hidden, and everything else works.
(function () {
  'use strict';
  var api = window.PublicKeyCredential;
  if (!api || !api.parseCreationOptionsFromJSON || !api.parseRequestOptionsFromJSON) return;

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    var failed = form.querySelector('[data-failed]');
    form.hidden = false;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      failed.textContent = '';
      run(form).then(function () { form.submit(); }, function () { failed.textContent = failed.dataset.failed; });
    });
  });

  async function run(form) {
    var answer = await fetch(form.getAttribute('action') + '/options', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) throw new Error(answer.status);
    var options = await answer.json();
    var credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: api.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: api.parseRequestOptionsFromJSON(options) });
    form.elements.credential.value = JSON.stringify(credential.toJSON());
  }
})();
