// A suggestion fills its field at once. Without this script its button sends the form, and the page comes back with the field filled and nothing saved.
(function () {
  'use strict';
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button[data-take]');
    if (!button) return;
    event.preventDefault();
    var field = document.getElementById(button.dataset.take);
    field.value = button.value.slice(button.value.indexOf(' ') + 1);
    field.focus();
  });
})();
