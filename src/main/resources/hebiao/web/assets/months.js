// Copies a ready text; shows how far long work on a month is, and the page anew at its end; without this there is a link for it.
(function () {
  'use strict';

  Array.prototype.forEach.call(document.querySelectorAll('[data-copy]'), function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      var text = button.closest('section').querySelector('textarea');
      text.select();
      // the clipboard's own interface is missing over plain http
      document.execCommand('copy');
      button.textContent = button.dataset.copy;
    });
  });

  var line = document.querySelector('[data-job]');
  if (!line) { return; }
  var address = line.dataset.job + (document.documentElement.lang === 'en' ? '?lang=en' : '');

  function ask() {
    fetch(address, {credentials: 'same-origin'}).then(function (answer) {
      if (!answer.ok) { throw answer; }
      return answer.json();
    }).then(function (page) {
      if (!page.head.job || !page.head.job.running) { location.reload(); return; }
      line.firstChild.nodeValue = page.head.job.sentence;
      setTimeout(ask, 600);
    }).catch(function () { setTimeout(ask, 3000); });
  }

  setTimeout(ask, 600);
})();
