// The first script of the page. Says in words why the page can't start or go on, never leaving a blank canvas. It keeps
// to ES5, so that even an engine that can't parse the rest (Internet Explorer, 兼容模式 of two-engine browsers) says so.
var jihe_boot = (function () {
  'use strict';

  var reasons = {
    old: {
      zh: ['这个浏览器打不开绩核',
        '它太旧了，或者正用着“兼容模式”。',
        '请用 Edge 或 Chrome 打开本文件；360、搜狗、QQ 等双核浏览器请点地址栏右侧的图标，换成“极速模式”再打开。'],
      en: 'This browser is too old, or in compatibility mode. Open this file in Edge or Chrome (version 75 or later).'
    },
    blocked: {
      zh: ['浏览器不许本页运行',
        '这台电脑的浏览器关掉了 WebAssembly（常见于“增强安全模式”或单位的管理策略）。',
        '请在浏览器设置里为本文件关闭“增强安全模式”，或换 Edge、Chrome 打开；仍不行请联系管理电脑的同事。'],
      en: 'WebAssembly is switched off in this browser (enhanced security mode or a policy). Allow it for this file, ' +
        'or open the file in another browser.'
    },
    canvas: {
      zh: ['浏览器改动了画面，字会显示成乱码',
        '有扩展或隐私设置（“防指纹”“反跟踪”一类）改动了本页画布的像素。',
        '请为本文件关闭这类扩展或设置，再重新打开。'],
      en: 'A privacy extension or setting alters the pixels of the canvas, so text would be unreadable. ' +
        'Switch it off for this file and open it again.'
    },
    damaged: {
      zh: ['这个文件不完整',
        'jihe.html 少了一部分，多半是复制或下载时中断了。',
        '请重新复制一份再打开。'],
      en: 'This file is incomplete: it was cut short while being copied or downloaded. Copy it again.'
    },
    memory: {
      zh: ['内存不够了',
        '这台电脑或浏览器没有足够的内存做完这一步。',
        '请关掉别的网页和程序后重新打开；一次少放几个文件。'],
      en: 'Out of memory. Close other pages and programs, open this page again and load fewer files at a time.'
    },
    context: {
      zh: ['画面断了',
        '显卡驱动重置后没有恢复，本页画不出内容。',
        '请重新打开本页；如果反复出现，请在浏览器设置里关闭“硬件加速”。'],
      en: 'The graphics device was lost and did not come back. Open this page again; if it happens often, switch ' +
        'hardware acceleration off in the browser settings.'
    },
    broken: {
      zh: ['程序出错，停下来了',
        '这是绩核的缺陷，不是您的文件或操作的问题。',
        '请重新打开本页。若同一文件反复出错，请把下面这行字告诉维护者。'],
      en: 'The program stopped because of a defect of its own. Open this page again; if it happens again, send the ' +
        'line below to the maintainers.'
    }
  };
  var failed = false;
  var started = false;
  var listeners = [];

  function element(id) {
    return document.getElementById(id);
  }

  function line(parent, tag, text, lang) {
    var node = document.createElement(tag);
    node.appendChild(document.createTextNode(text));
    if (lang) node.setAttribute('lang', lang);
    parent.appendChild(node);
    return node;
  }

  // Shows why the page stopped; the first reason stays. `detail` is for the maintainers.
  function fail(kind, detail) {
    if (failed) return;
    failed = true;
    var reason = reasons[kind] || reasons.broken;
    var panel = element('failure');
    document.body.className = 'failed';
    panel.hidden = false;
    line(panel, 'h1', reason.zh[0]);
    line(panel, 'p', reason.zh[1]);
    line(panel, 'p', reason.zh[2]);
    line(panel, 'p', reason.en, 'en');
    if (detail) line(panel, 'pre', String(detail).slice(0, 500));
    var again = line(panel, 'button', '重新打开 Reload');
    again.type = 'button';
    again.onclick = function () { location.reload(); };
    for (var i = 0; i < listeners.length; i++) listeners[i](kind, panel);
  }

  // What an error thrown by the engine or by the program amounts to.
  function kind_of(error) {
    var text = String(error && error.message || error);
    if (/out of memory|OOM|could not allocate|enlarge memory|allocation failed|Invalid array buffer length/i.test(text)) {
      return 'memory';
    }
    if (/unsafe-eval|Content Security Policy|disallowed by embedder|code generation/i.test(text)) return 'blocked';
    if (!started && error instanceof SyntaxError) return 'old';
    return 'broken';
  }

  function fail_with(error) {
    fail(kind_of(error), error && (error.stack || error.message) || error);
  }

  // Once the page runs, only a trap of the program itself ends it; a slip elsewhere must not cost the user the work.
  function uncaught(error) {
    if (!started || (window.WebAssembly && error instanceof WebAssembly.RuntimeError)) fail_with(error);
  }

  window.onerror = function (message, source, at_line, at_column, error) {
    // Not the program's: an extension's script, or a notice of the engine that it will call an observer later.
    if (/ResizeObserver|^Script error/.test(String(message))) return;
    if (source && /^(chrome|moz|safari-web)-extension:/.test(source)) return;
    if (!started && /SyntaxError|Syntax error|语法错误|Expected/i.test(String(message))) fail('old', message);
    else uncaught(error || message);
  };
  if (window.addEventListener) {
    window.addEventListener('unhandledrejection', function (event) { uncaught(event.reason); });
  }

  // An engine that knows 'wasm-unsafe-eval' needs no 'unsafe-eval' to compile WebAssembly; the page's policy holds both
  // for Chromium before 97. Where the engine is surely newer, a second policy takes eval away again.
  if (Array.prototype.toSorted && document.head) {
    var policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "script-src 'unsafe-inline' 'wasm-unsafe-eval'";
    document.head.appendChild(policy);
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (failed) return;
    if (!element('module') || !window.jihe_main) fail('damaged');
    else if (typeof WebAssembly !== 'object' || !window.Promise || !window.TextDecoder) fail('old');
    else {
      window.jihe_main(function () { started = true; }).catch(fail_with);
    }
  });

  return {
    fail: fail,
    fail_with: fail_with,
    // Calls `listener(kind, panel)` when the page has stopped, at once where it already has.
    on_failure: function (listener) {
      listeners.push(listener);
      if (failed) listener('', element('failure'));
    },
    failed: function () { return failed; }
  };
})();
