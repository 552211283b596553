// What the pages do beyond plain forms and links; every one of them works without.
(function () {
  'use strict';

  document.documentElement.classList.add('scripted');
  var csrf = document.querySelector('meta[name=csrf]').content;

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function english() {
    return document.documentElement.lang === 'en' ? '?lang=en' : '';
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    made.textContent = text || '';
    if (className) { made.className = className; }
    return made;
  }

  // ---- sending files ----

  function send(address, file) {
    var form = new FormData();
    form.append('files', file, file.webkitRelativePath || file.path || file.name);
    return fetch(address + english(), {method: 'POST', body: form, headers: {'X-CSRF-Token': csrf}, credentials: 'same-origin'})
      .then(function (answer) {
        return answer.json().then(function (data) {
          if (!answer.ok) { throw {said: data.sentence}; }
          return data;
        });
      });
  }

  // What changed on the disk since it was chosen can no longer be read; a handle can be asked anew.
  function fresh(item) {
    return item.handle ? item.handle.getFile() : Promise.resolve(item.file);
  }

  function readable(file) {
    return file.slice(0, 1).arrayBuffer().then(function () { return file; });
  }

  function reason(problem, words) {
    if (problem && problem.said) { return problem.said; }
    return problem && problem.name === 'NotReadableError' ? words.changed : words.failed;
  }

  function filesOf(entry, prefix) {
    if (entry.isFile) {
      return new Promise(function (done) {
        entry.file(function (file) {
          if (prefix) { file.path = prefix + file.name; }
          done([{file: file}]);
        }, function () { done([]); });
      });
    }
    var reader = entry.createReader();
    var found = [];
    function more() {
      return new Promise(function (done) { reader.readEntries(done, function () { done([]); }); }).then(function (entries) {
        if (!entries.length) { return found; }
        return Promise.all(entries.map(function (one) { return filesOf(one, prefix + entry.name + '/'); })).then(function (lists) {
          lists.forEach(function (list) { found = found.concat(list); });
          return more();
        });
      });
    }
    return more();
  }

  function dropped(transfer) {
    var items = Array.prototype.slice.call(transfer.items).filter(function (item) { return item.kind === 'file'; });
    return Promise.all(items.map(function (item) {
      var entry = item.webkitGetAsEntry && item.webkitGetAsEntry();
      if (entry && entry.isDirectory) { return filesOf(entry, ''); }
      var file = item.getAsFile();
      if (!item.getAsFileSystemHandle) { return [{file: file}]; }
      return item.getAsFileSystemHandle().then(function (handle) { return [{file: file, handle: handle}]; },
        function () { return [{file: file}]; });
    })).then(function (lists) { return Array.prototype.concat.apply([], lists); });
  }

  function dropZone(zone, take) {
    ['dragenter', 'dragover'].forEach(function (name) {
      zone.addEventListener(name, function (event) { event.preventDefault(); zone.classList.add('over'); });
    });
    ['dragleave', 'drop'].forEach(function (name) {
      zone.addEventListener(name, function () { zone.classList.remove('over'); });
    });
    zone.addEventListener('drop', function (event) {
      event.preventDefault();
      dropped(event.dataTransfer).then(take);
    });
  }

  function chosen(input) {
    return Array.prototype.map.call(input.files, function (file) { return {file: file}; });
  }

  // ---- the inbox: a row for each file ----

  function inbox(zone) {
    var sent = document.getElementById('sent');
    var words = JSON.parse(sent.dataset.words);
    var body = sent.querySelector('tbody');
    var waiting = [];
    var running = 0;

    function show(row, outcome, said) {
      row.state.textContent = said;
      row.state.className = 'state ' + outcome;
    }

    function counts(cell, result) {
      [['error', '✖ '], ['warning', '! '], ['notice', 'i ']].forEach(function (kind) {
        var number = result[kind[0] + 's'];
        if (number > 0) { cell.appendChild(element('span', kind[1] + words[kind[0]].replace('#', number), 'count ' + kind[0])); }
      });
      if (result.version && !result.errors && !result.warnings && !result.notices) {
        cell.appendChild(element('span', '✓ ' + words.none, 'count none'));
      }
    }

    function fill(row, result) {
      row.name.textContent = '';
      if (result.version) {
        var link = element('a', result.file);
        link.href = '/versions/' + result.version;
        row.name.appendChild(link);
      } else {
        row.name.textContent = result.file;
      }
      show(row, result.outcome.toLowerCase(), words[result.outcome]);
      row.project.textContent = result.project + (result.unknown ? ' ' + words.unknown : '');
      row.found.textContent = result.said;
      counts(row.found, result);
    }

    function newRow(name, item) {
      var line = document.createElement('tr');
      var row = {item: item, line: line, name: element('td', name), state: element('span', words.waiting, 'state'),
        project: element('td'), found: element('td'), actions: element('td')};
      var cell = element('td');
      cell.appendChild(row.state);
      [row.name, cell, row.project, row.found, row.actions].forEach(function (one) { line.appendChild(one); });
      body.appendChild(line);
      return row;
    }

    function again(row) {
      var button = element('button', words.again, 'plain');
      button.type = 'button';
      button.addEventListener('click', function () {
        row.actions.textContent = '';
        waiting.push(row);
        next();
      });
      row.actions.textContent = '';
      row.actions.appendChild(button);
    }

    function next() {
      if (running >= 2 || !waiting.length) { return; }
      running++;
      var row = waiting.shift();
      show(row, 'reading', words.reading);
      fresh(row.item).then(readable).then(function (file) { return send(zone.dataset.api, file); }).then(function (data) {
        data.rows.forEach(function (result, at) { fill(at ? newRow(result.file, row.item) : row, result); });
        again(row);
      }, function (problem) {
        show(row, 'lost', words.notSent);
        row.project.textContent = reason(problem, words);
        again(row);
      }).then(function () { running--; next(); if (!running) { refresh(); } });
      next();
    }

    // What is to be filed has changed by what was sent.
    function refresh() {
      fetch(location.pathname + location.search, {credentials: 'same-origin'}).then(function (answer) { return answer.text(); }).then(function (html) {
        var page = new DOMParser().parseFromString(html, 'text/html');
        ['state', 'projects'].forEach(function (id) {
          var shown = document.getElementById(id);
          var fresh = page.getElementById(id);
          // signed out meanwhile: another page came than the one that was asked for
          if (shown && fresh) { shown.replaceWith(fresh); }
        });
      });
    }

    function take(items) {
      if (!items.length) { return; }
      sent.hidden = false;
      items.forEach(function (item) { waiting.push(newRow(item.file.path || item.file.webkitRelativePath || item.file.name, item)); });
      next();
    }

    var files = document.getElementById('files');
    var folder = document.getElementById('folder');
    zone.querySelector('.send').hidden = true;
    zone.querySelector('.folder').hidden = false;
    folder.webkitdirectory = true;
    [files, folder].forEach(function (input) {
      input.addEventListener('change', function () { take(chosen(input)); input.value = ''; });
    });
    dropZone(zone, take);
  }

  // ---- a version: the corrected file again ----

  var held = null;

  function againForm(form) {
    var said = document.getElementById('again-said');
    var words = JSON.parse(said.dataset.words);
    var input = form.querySelector('input[type=file]');
    var button = form.querySelector('button');

    function offer() {
      if (held) {
        button.textContent = words.sendAgain.replace('#', held.file.name);
        input.required = false;
      }
    }

    function go() {
      if (!held) { return; }
      said.textContent = words.reading;
      fresh(held).then(readable).then(function (file) { return send(form.dataset.api, file); }).then(function (data) {
        var row = data.rows[0];
        if (!row.version) { said.textContent = row.file + ' ' + words[row.outcome] + ' ' + row.said; return; }
        if (row.outcome === 'SAME' || row.outcome === 'LOCKED') { said.textContent = words[row.outcome]; return; }
        open('/versions/' + row.version);
      }, function (problem) { said.textContent = reason(problem, words); input.value = ''; });
    }

    input.addEventListener('change', function () {
      if (input.files.length) { held = chosen(input)[0]; offer(); }
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); go(); });
    dropZone(form, function (items) { if (items.length) { held = items[0]; offer(); go(); } });
    offer();
  }

  // The next version takes this one's place, and what was chosen stays chosen.
  function open(address) {
    fetch(address, {credentials: 'same-origin'}).then(function (answer) { return answer.text(); }).then(function (html) {
      var page = new DOMParser().parseFromString(html, 'text/html');
      var main = page.querySelector('main');
      if (!main) { location.assign(address); return; }
      document.title = page.title;
      document.querySelector('main').replaceWith(main);
      history.pushState(null, '', address);
      begin();
      if (window.htmx) { window.htmx.process(document.querySelector('main')); }
      document.querySelector('main').focus();
      window.scrollTo(0, 0);
    });
  }

  window.addEventListener('popstate', function () { if (!location.hash) { location.reload(); } });

  // ---- from finding to finding: n and p ----

  function steps() {
    if (!document.querySelector('.grid')) { return; }
    var at = -1;
    function here() {
      return all('.finding').sort(function (one, two) { return one.value - two.value; });
    }
    function go(step) {
      var findings = here();
      if (!findings.length) { return; }
      at = (at + step + findings.length) % findings.length;
      mark(findings[at]);
    }
    function mark(finding) {
      all('.here').forEach(function (one) { one.classList.remove('here'); });
      var details = finding.closest('details');
      if (details) { details.open = true; }
      finding.classList.add('here');
      finding.focus({preventScroll: true});
      finding.scrollIntoView({block: 'nearest'});
      var link = finding.querySelector('a.cell');
      var cell = link && document.getElementById(link.hash.slice(1));
      if (cell) { cell.classList.add('here'); cell.scrollIntoView({block: 'center', inline: 'center'}); }
    }
    document.onkeydown = function (event) {
      var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (typing || event.ctrlKey || event.altKey || event.metaKey) { return; }
      if (event.key === 'n') { go(1); }
      if (event.key === 'p') { go(at < 0 ? 0 : -1); }
    };
    function follow() {
      var finding = document.getElementById(location.hash.slice(1));
      if (finding && finding.classList.contains('finding')) {
        at = here().indexOf(finding);
        mark(finding);
      }
    }
    window.onhashchange = follow;
    follow(); // for a link followed before this script was there, or into the page from elsewhere
  }

  function begin() {
    var zone = document.getElementById('drop');
    if (zone) { inbox(zone); }
    var form = document.getElementById('again');
    if (form) { againForm(form); }
    all('[data-print]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
    steps();
  }

  begin();
}());
