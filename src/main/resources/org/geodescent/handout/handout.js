"use strict";
(() => {
  const $ = id => document.getElementById(id);
  const data = JSON.parse($("replay").textContent);
  const moments = data.moments, last = moments.length - 1, end = data.end;
  const SVG = "http://www.w3.org/2000/svg";
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const pictures = [...document.querySelectorAll("svg.picture")];
  const slider = $("slider"), play = $("play"), caption = $("caption"), rows = [...document.querySelectorAll("tr[data-node]")];
  let shown = -1, lit = -1, pinned = -1;

  // Elements: told by what is the same as in another one.
  const texts = data.elements.slice(), parsed = [];
  function text(id) {
    const chain = [];
    while (typeof texts[id] !== "string") {
      chain.push(id);
      id = texts[id][0];
    }
    let base = texts[id];
    while (chain.length) {
      const at = chain.pop(), [, first, end, between] = texts[at];
      base = texts[at] = base.slice(0, first) + between + base.slice(base.length - end);
    }
    return base;
  }
  const ELEMENT = /^<([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>(?:([\s\S]*)<\/\1>)?$/;
  const ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#13;": "\r"};
  const plain = t => t.indexOf("&") < 0 ? t : t.replace(/&(?:amp|lt|gt|quot|#13);/g, e => ENTITIES[e]);
  function parse(source) {
    const [, tag, attributes, inside] = ELEMENT.exec(source), found = new Map();
    for (const [, name, value] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (!name.startsWith("xmlns")) found.set(name === "xlink:href" ? "href" : name, plain(value));
    }
    const nested = inside && inside.startsWith("<");
    return {tag, attributes: found, text: nested ? "" : plain(inside || ""), child: nested ? parse(inside) : null};
  }
  const element = id => parsed[id] || (parsed[id] = parse(text(id)));
  function make(e) {
    const node = document.createElementNS(SVG, e.tag);
    e.attributes.forEach((value, name) => node.setAttribute(name, value));
    if (e.child) node.append(make(e.child));
    else if (e.text) node.textContent = e.text;
    return node;
  }
  function create(id) {
    if (id >= 0) return make(element(id));
    const content = data.groups[-id - 1], node = make(element(content[0]));
    for (let i = 1; i < content.length; i++) node.append(create(content[i]));
    return node;
  }
  function change(node, a, b) {
    b.attributes.forEach((value, name) => {
      if (a.attributes.get(name) !== value) node.setAttribute(name, value);
    });
    a.attributes.forEach((value, name) => {
      if (!b.attributes.has(name)) node.removeAttribute(name);
    });
    if (a.text !== b.text) node.textContent = b.text;
  }
  function patch(node, from, to) {
    const a = data.groups[from], b = data.groups[to], nodes = node.childNodes;
    for (let i = 1; i < b.length; i++) {
      const x = a[i], y = b[i];
      if (x === y) continue;
      if (x === undefined) node.append(create(y));
      else if (x < 0 && y < 0 && data.groups[-x - 1][0] === data.groups[-y - 1][0]) patch(nodes[i - 1], -x - 1, -y - 1);
      else if (x >= 0 && y >= 0 && element(x).tag === element(y).tag && !element(y).child && !element(x).child) change(nodes[i - 1], element(x), element(y));
      else nodes[i - 1].replaceWith(create(y));
    }
    for (let i = a.length; i > b.length; i--) node.lastChild.remove();
  }

  // One moment.
  const said = (node, words) => { if (node.textContent !== words) node.textContent = words; };
  let numbersAt = 0;
  function numbers(m) {
    m.numbers.forEach((n, i) => {
      const place = $("number-" + i), [swatch, label, value, gloss] = n.map(t => data.texts[t]);
      place.className = "n " + swatch;
      said(place.querySelector(".k span"), label);
      const big = place.querySelector(".big");
      said(big, value);
      big.className = value.length > 8 ? "big long" : value.length > 6 ? "big wide" : "big";
      said(place.querySelector(".gloss"), gloss);
    });
  }
  function table(m) {
    rows.forEach((row, k) => m.rows[k].forEach((t, i) => said(row.cells[i + 1], data.texts[t])));
  }
  function show(k, playing) {
    k = Math.max(0, Math.min(last, k));
    const m = moments[k], before = moments[shown];
    if (k !== shown) {
      pictures.forEach((svg, p) => {
        const root = svg.firstElementChild;
        if (before) {
          if (before.pictures[p] !== m.pictures[p]) patch(root, before.pictures[p], m.pictures[p]);
        } else {
          root.textContent = "";
          data.groups[m.pictures[p]].slice(1).forEach(id => root.append(create(id)));
        }
      });
      shown = k;
      tell();
      said($("iteration"), data.texts[m.shown]);
      slider.setAttribute("aria-valuetext", data.texts[m.spoken]);
      light();
    }
    // Faster than fifteen times a second nobody reads.
    const now = performance.now();
    if (!playing || now - numbersAt > 66 || k === last) {
      numbersAt = now;
      numbers(m);
      table(m);
    }
  }
  // Slow motion: one caption after the other of the step at the moment shown; 0: none.
  const stepBar = document.querySelector(".step"), whose = $("step-network");
  let step = 0, network = 0;
  const told = () => moments[shown].steps[network];
  function tell() {
    if (step) step = Math.min(step, told().length);
    said(caption, data.texts[step ? told()[step - 1] : moments[shown].caption]);
  }
  function slowly(to) {
    step = to;
    stepBar.hidden = !step;
    $("slowly").hidden = step > 0;
    whose.hidden = data.networks.length < 2;
    said(whose, data.networks[network]);
    tell();
  }
  function stepBy(by) {
    const to = step + by;
    if (to >= 1 && to <= told().length) slowly(to);
    else if (by > 0 ? shown < last : shown > 0) {
      step = by > 0 ? 1 : moments[shown - 1].steps[network].length;
      go(shown + by);
    }
  }
  function begin() {
    stop();
    show(shown);
    slowly(1);
    $("step-forward").focus();
  }
  function endSlowly() {
    const inside = stepBar.contains(document.activeElement);
    slowly(0);
    if (inside) $("slowly").focus();
  }
  $("slowly").addEventListener("click", begin);
  $("step-back").addEventListener("click", () => stepBy(-1));
  $("step-forward").addEventListener("click", () => stepBy(1));
  $("step-end").addEventListener("click", endSlowly);
  whose.addEventListener("click", () => {
    network = (network + 1) % data.networks.length;
    slowly(step);
  });
  function go(k) {
    stop();
    show(k);
    follow();
  }
  const at = position => {
    let found = 0;
    while (found < last && moments[found + 1].position <= position + 1e-9) found++;
    return found;
  };

  // The replay: by the clock, not by counting frames.
  let frame = 0, timer = 0, share = 0, clock = 0, slow = 0;
  function stop() {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = timer = 0;
    said(play, "Play");
  }
  const shareAt = k => moments[k].share;
  function follow() {
    slider.value = 1000 * moments[shown].position / (end || 1);
    fill();
  }
  // Up to the middle of the thumb, which is 20 pixels wide.
  function fill() { slider.style.setProperty("--done", `calc(10px + ${slider.value / 1000} * (100% - 20px))`); }
  function tick(now) {
    const elapsed = Math.min(Math.max(0, now - clock) / 1000, .25), slowed = Math.min(slow, elapsed);
    clock = now;
    slow -= slowed;
    const next = share + (elapsed - .5 * slowed) / data.seconds;
    if (data.events.some(e => e.share > share && e.share <= next)) slow = .6;
    share = next;
    let k = shown;
    while (k < last && shareAt(k + 1) <= share) k++;
    show(k, true);
    follow();
    if (k === last) stop();
    else frame = requestAnimationFrame(tick);
  }
  function leap(left) {
    share = Math.min(1, share + left);
    let k = shown;
    while (k < last && shareAt(k + 1) <= share + 1e-9) k++;
    show(k);
    follow();
    if (k === last) stop();
    else timer = setTimeout(() => leap(left), 700);
  }
  function toggle() {
    if (frame || timer) {
      stop();
      show(shown);
      return;
    }
    if (step) endSlowly();
    if (shown >= last) go(0);
    said(play, "Pause");
    share = shareAt(shown);
    slow = 0;
    if (still.matches) timer = setTimeout(() => leap(1 / 12), 300);
    else frame = requestAnimationFrame(now => {
      clock = now;
      frame = requestAnimationFrame(tick);
    });
  }
  function decade(by) {
    const now = moments[shown].iteration;
    let to = 0;
    for (let power = 1; power < (by > 0 ? 1e300 : now); power *= 10) {
      to = power;
      if (by > 0 && power > now) break;
    }
    const k = at(Math.log10(1 + to));
    go(by > 0 && k <= shown ? last : k);
  }

  // Hidden nodes: in the pictures and in the table.
  function light() {
    const node = lit >= 0 ? lit : pinned;
    pictures.forEach((svg, p) => {
      const over = svg.lastElementChild, places = node < 0 ? [] : moments[shown].lights[p][node] || [];
      over.textContent = "";
      for (let i = 0; i + 1 < places.length; i += places.length === 2 ? 2 : 4) {
        const [a, b, c, d] = places.slice(i, i + 4).map(v => v / 10);
        over.append(make(places.length === 2
          ? {tag: "circle", attributes: new Map([["cx", a], ["cy", b], ["r", 17]])}
          : {tag: "path", attributes: new Map([["d", `M${a} ${b} ${c} ${d}`]])}));
      }
    });
    rows.forEach((row, k) => row.classList.toggle("lit", k === node));
  }
  function lightUp(node) {
    if (node !== lit) {
      lit = node;
      light();
    }
  }
  function distance(places, x, y) {
    if (places.length === 2) return Math.hypot(places[0] / 10 - x, places[1] / 10 - y);
    let least = Infinity;
    for (let i = 0; i + 3 < places.length; i += 4) {
      const [a, b, c, d] = places.slice(i, i + 4).map(v => v / 10), dx = c - a, dy = d - b;
      const t = Math.max(0, Math.min(1, ((x - a) * dx + (y - b) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(a + t * dx - x, b + t * dy - y));
    }
    return least;
  }
  function under(svg, p, event) {
    const box = svg.getBoundingClientRect(), scale = svg.viewBox.baseVal.width / box.width;
    const x = (event.clientX - box.left) * scale, y = (event.clientY - box.top) * scale;
    let best = -1, least = (event.pointerType === "touch" ? 22 : 12) * scale;
    moments[shown].lights[p].forEach((places, k) => {
      const far = places.length ? distance(places, x, y) : Infinity;
      if (far < least) {
        least = far;
        best = k;
      }
    });
    return best;
  }
  pictures.forEach((svg, p) => {
    svg.addEventListener("pointermove", e => { if (e.pointerType !== "touch") lightUp(under(svg, p, e)); });
    svg.addEventListener("pointerleave", () => lightUp(-1));
    svg.addEventListener("click", e => {
      const node = under(svg, p, e);
      pinned = node === pinned ? -1 : node;
      lit = -1;
      light();
    });
  });
  rows.forEach((row, k) => {
    row.tabIndex = k ? -1 : 0;
    row.addEventListener("pointerenter", e => { if (e.pointerType !== "touch") lightUp(k); });
    row.addEventListener("pointerleave", () => lightUp(-1));
    row.addEventListener("focus", () => lightUp(k));
    row.addEventListener("blur", () => lightUp(-1));
    row.addEventListener("click", () => {
      pinned = pinned === k ? -1 : k;
      light();
    });
  });

  // Keys and the rail.
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.altKey || e.metaKey || last < 1) return;
    const row = e.target.closest && e.target.closest("tr[data-node]");
    if (row && (e.key === "ArrowUp" || e.key === "ArrowDown")) {
      const next = rows[+row.dataset.node + (e.key === "ArrowDown" ? 1 : -1)];
      if (next) {
        row.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      }
      e.preventDefault();
      return;
    }
    const onSlider = e.target === slider, control = e.target.closest && e.target.closest("button,summary,a");
    if (step && !e.shiftKey && (e.key === "ArrowRight" || e.key === "ArrowLeft")) stepBy(e.key === "ArrowRight" ? 1 : -1);
    else if (e.key === "g" || e.key === "G") step ? endSlowly() : begin();
    else if (e.key === "Escape" && step) endSlowly();
    else if (e.key === "ArrowRight" || onSlider && e.key === "ArrowUp") e.shiftKey ? decade(1) : go(shown + 1);
    else if (e.key === "ArrowLeft" || onSlider && e.key === "ArrowDown") e.shiftKey ? decade(-1) : go(shown - 1);
    else if (onSlider && e.key === "PageUp") decade(1);
    else if (onSlider && e.key === "PageDown") decade(-1);
    else if (e.key === "Home") go(0);
    else if (e.key === "End") go(last);
    else if (e.key === " " && !control) toggle();
    else return;
    e.preventDefault();
  });
  slider.addEventListener("input", () => {
    stop();
    show(at(slider.value / 1000 * end));
    fill();
  });
  play.addEventListener("click", toggle);
  // Paper has one moment: numbers of a replay may be a little late.
  addEventListener("beforeprint", () => go(shown));
  function mark(position, kind, words) {
    const tick = document.createElement("span");
    tick.className = kind;
    tick.style.left = `calc(10px + ${end ? position / end : 0} * (100% - 20px))`;
    if (kind === "decade") tick.textContent = words;
    else tick.title = words;
    $("rail").append(tick);
    return tick;
  }
  const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  for (let d = 0; Math.log10(1 + 10 ** d) <= end; d++) {
    mark(Math.log10(1 + 10 ** d), "decade", d < 2 ? "" + 10 ** d : "10" + [...("" + d)].map(c => RAISED[c]).join(""));
  }
  data.events.forEach(e => mark(e.position, "event", e.text).addEventListener("click", () => go(e.moment)));
  document.querySelectorAll("button[data-moment]").forEach(b => b.addEventListener("click", () => go(+b.dataset.moment)));
  document.documentElement.classList.add("live");
  // The page ends above the dock, however many lines a caption takes.
  new ResizeObserver(() => document.documentElement.style.setProperty("--dock", document.querySelector(".dock").offsetHeight + 16 + "px"))
    .observe(document.querySelector(".dock"));
  go(data.first);

  // What the moments to come need is read while nothing else is to be done.
  const idle = window.requestIdleCallback || (f => setTimeout(() => f({timeRemaining: () => 6}), 50));
  let ready = 0;
  idle(function prepare(left) {
    while (ready < texts.length && left.timeRemaining() > 3) element(ready++);
    if (ready < texts.length) idle(prepare);
  });
})();
