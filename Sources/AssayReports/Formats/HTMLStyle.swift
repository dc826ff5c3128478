/// The style of HTML reports: light, dark and print.
///
/// Colours never stand alone: every coloured mark has its word beside it. The outcome colours differ in
/// lightness as well as in hue; text reaches a contrast of 4.5 : 1 on its ground in both schemes.
enum HTMLStyle {
  /// The style sheet.
  static let sheet = colours + layout + marks + print

  private static let colours = """
    :root {
      --ground: #ffffff; --panel: #f6f7f9; --text: #1b2129; --quiet: #57606c; --line: #d9dee5; --link: #0b57b0;
      --warn-ground: #fff4d6; --warn-line: #b57900; --note-ground: #eaf1fb; --note-line: #5c7fb0;
      --controllable: #1a7f4e; --low: #20709e; --medium: #9a6200; --high: #b3261e; --none: #6b7480;
      --band-controllable: #bfe5cf; --band-low: #c5e0f0; --band-medium: #f7e2b5; --band-high: #f6cdc9;
      --secure: #2f9e6b; --insecure: #c0362c; --refused: #6c8fc7; --unusable: #c99a3a; --undecided: #9aa3ad;
      --missing: #d5dae0; --mark: #ffe08a; --on-level: #ffffff;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14181d; --panel: #1c2229; --text: #e4e8ed; --quiet: #a2acb8; --line: #343c46; --link: #8ab8f5;
        --warn-ground: #3a2f10; --warn-line: #d9a520; --note-ground: #1c2b40; --note-line: #6f95cc;
        --controllable: #62cf9a; --low: #74bfe6; --medium: #e8b65a; --high: #f28b82; --none: #98a2ae;
        --band-controllable: #1d4c35; --band-low: #1d4258; --band-medium: #55431a; --band-high: #5a2a27;
        --secure: #3fae7c; --insecure: #e0675d; --refused: #7b9fd8; --unusable: #d0a549; --undecided: #7d8793;
        --missing: #3d4651; --mark: #6b5510; --on-level: #14181d;
      }
    }

    """

  private static let layout = """
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 82rem; padding: 1.5rem 1.25rem 4rem; background: var(--ground); color: var(--text);
      font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
    h4 { font-size: .9rem; margin: 1rem 0 .25rem; }
    p { margin: .5rem 0; }
    a { color: var(--link); }
    code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "Noto Sans Mono CJK SC", monospace; font-size: .88em; }
    code { overflow-wrap: anywhere; }
    pre { margin: .25rem 0; padding: .6rem .75rem; background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    ul { margin: .5rem 0; padding-left: 1.25rem; }
    .subtitle, .basis, .why, .back { color: var(--quiet); overflow-wrap: anywhere; }
    .why, .back { font-size: .87em; }
    .banner { padding: .6rem .85rem; border-left: 5px solid; border-radius: 4px; }
    .banner.warning { background: var(--warn-ground); border-color: var(--warn-line); }
    .banner.note { background: var(--note-ground); border-color: var(--note-line); }
    nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1.25rem 0 0; font-size: .92em; }
    .headline { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; margin-top: 1.25rem; }
    .headline .name { margin: 0; color: var(--quiet); font-weight: 600; }
    .headline .figure { margin: 0; }
    .headline .value { font-size: 2.6rem; font-weight: 650; line-height: 1.15; }
    .headline .interval { font-size: 1.25rem; color: var(--quiet); }
    .headline .verdict { border-left: 4px solid var(--none); padding-left: .6rem; }
    .headline .verdict.controllable { border-color: var(--controllable); }
    .headline .verdict.low { border-color: var(--low); }
    .headline .verdict.medium { border-color: var(--medium); }
    .headline .verdict.high { border-color: var(--high); }
    .scroll { overflow-x: auto; margin: .75rem 0 1.25rem; }
    table { border-collapse: collapse; width: 100%; font-size: .92em; }
    caption { text-align: left; padding: .25rem 0 .4rem; }
    th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    thead th { color: var(--quiet); font-weight: 600; font-size: .92em; vertical-align: bottom; border-bottom-width: 2px; }
    tbody th { font-weight: 500; }
    td code, th code { overflow-wrap: break-word; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .zero { color: var(--quiet); }
    dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .2rem 1rem; margin: .75rem 0; }
    dt { color: var(--quiet); }
    dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
    article { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; margin: 0 0 1rem; }
    .role { margin: .5rem 0 0; color: var(--quiet); font-size: .85em; }

    """

  private static let marks = """
    .measure { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .measure .value { display: inline-block; min-width: 4.2em; font-weight: 600; }
    .measure .interval { color: var(--quiet); }
    .measure .why { white-space: normal; }
    .dense { font-size: .85em; }
    .dense .measure svg { display: none; }
    .dense .measure .interval { display: block; }
    .measure svg { vertical-align: -3px; margin-right: .5rem; }
    .number + .number { padding-left: .3rem; }
    .grading { white-space: nowrap; }
    .unmeasured { color: var(--none); font-style: italic; border-bottom: 1px dashed var(--none); }
    p.unmeasured { border: 0; }
    .level { display: inline-block; padding: 0 .5em; border-radius: 4px; color: var(--on-level); white-space: nowrap; font-weight: 600; font-size: .92em; }
    .level.controllable { background: var(--controllable); }
    .level.low { background: var(--low); }
    .level.medium { background: var(--medium); }
    .level.high { background: var(--high); }
    mark { background: var(--mark); color: inherit; border-radius: 2px; outline: 1px solid var(--warn-line); }
    svg.large { display: block; width: 100%; max-width: 46rem; height: auto; margin: .5rem 0; }
    svg.outcomes { display: block; width: 100%; height: 14px; margin-top: .9rem; border-radius: 4px; }
    svg text { font-size: 12px; fill: var(--quiet); }
    svg .axis { stroke: var(--line); stroke-width: 2; }
    svg .edge { stroke: var(--quiet); stroke-width: 1; opacity: .55; }
    svg .range { stroke: var(--text); stroke-width: 3; stroke-linecap: round; }
    svg .point { fill: var(--text); stroke: var(--ground); stroke-width: 1.5; }
    svg .band.controllable { fill: var(--band-controllable); }
    svg .band.low { fill: var(--band-low); }
    svg .band.medium { fill: var(--band-medium); }
    svg .band.high { fill: var(--band-high); }
    svg .secure { fill: var(--secure); }
    svg .insecure { fill: var(--insecure); }
    svg .refused { fill: var(--refused); }
    svg .unusable { fill: var(--unusable); }
    svg .undecided { fill: var(--undecided); }
    svg .missing { fill: var(--missing); }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; padding: 0; margin: .4rem 0 0; font-size: .92em; }

    """

  private static let print = """
    @media print {
      @page { size: A4; margin: 15mm 13mm; }
      :root {
        --ground: #ffffff; --panel: #ffffff; --text: #000000; --quiet: #444b54; --line: #c4cad2; --link: #000000;
        --warn-ground: #ffffff; --note-ground: #ffffff; --on-level: #ffffff; --mark: #ffe08a;
        --controllable: #1a7f4e; --low: #20709e; --medium: #9a6200; --high: #b3261e; --none: #555d68;
        --band-controllable: #bfe5cf; --band-low: #c5e0f0; --band-medium: #f7e2b5; --band-high: #f6cdc9;
        --secure: #2f9e6b; --insecure: #c0362c; --refused: #6c8fc7; --unusable: #c99a3a; --undecided: #9aa3ad;
        --missing: #d5dae0;
      }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body { max-width: none; padding: 0; font-size: 9.5pt; }
      nav, .back { display: none; }
      .scroll { overflow: visible; }
      table { font-size: 7.2pt; }
      th, td { padding: .15rem .22rem; }
      .grading { white-space: normal; }
      .measure svg { display: none; }
      thead { display: table-header-group; }
      tr, .banner, .headline { break-inside: avoid; }
      h2, h3, caption { break-after: avoid; }
    }
    """
}
