import AssayCore
import AssayExaminers
import Testing

@Suite struct CWERelationsTests {
  private func answers(_ found: Int, _ sought: Int) -> Bool {
    guard let found = CWE(found), let sought = CWE(sought) else { return false }
    return CWERelations.answers(found, sought: sought)
  }

  /// What a finding must answer for, from what the weaknesses mean.
  static let yes: [(Int, Int)] = [
    (89, 89), (78, 77), (77, 78), (88, 78), (89, 943), (564, 89), (79, 116), (80, 79), (116, 79), (95, 94),
    (94, 95),
    (23, 22), (36, 22), (73, 22), (22, 73), (98, 22), (121, 787), (787, 121), (120, 119), (119, 120),
    (122, 120),
    (126, 125), (242, 120), (242, 676), (401, 772), (772, 401), (404, 401), (321, 798), (798, 321),
    (259, 798),
    (328, 327), (327, 328), (326, 327), (916, 328), (759, 916), (760, 759), (338, 330), (330, 338),
    (208, 203),
    (203, 208), (532, 200), (209, 200), (548, 200), (312, 522), (256, 312), (522, 256), (276, 732),
    (732, 276),
    (297, 295), (295, 297), (566, 639), (639, 863), (862, 639), (306, 862), (611, 776), (776, 611),
    (1333, 400),
    (770, 400), (400, 770), (367, 362), (1321, 915), (1336, 94), (917, 1336), (643, 91), (1284, 20),
    (113, 93),
    (489, 215), (353, 829), (250, 269), (319, 311), (690, 476), (690, 252), (467, 131), (329, 1204),
    (391, 703),
  ]
  /// What it must not answer for, though some of it is related on paper.
  static let no: [(Int, Int)] = [
    (89, 20), (79, 20), (22, 20), (89, 78), (79, 89), (614, 1004), (1004, 614), (1004, 732), (614, 311),
    (327, 693),
    (352, 693), (295, 287), (297, 287), (798, 330), (1022, 269), (942, 863), (416, 415), (415, 416),
    (190, 191),
    (611, 918), (502, 94), (601, 918), (434, 22), (732, 285), (20, 89), (200, 532), (400, 1333), (693, 352),
    (676, 120),
    (116, 117), (943, 643), (787, 125), (862, 352), (327, 330), (1275, 614), (89, 943_000),
  ]

  @Test("answers where it is one flaw") func related() {
    #expect(Self.yes.filter { !answers($0.0, $0.1) }.map { "\($0.0) for \($0.1)" } == [])
  }

  @Test("does not answer for others") func unrelated() {
    #expect(Self.no.filter { answers($0.0, $0.1) }.map { "\($0.0) for \($0.1)" } == [])
  }

  @Test("what a shell evaluates is commands, and nowhere else", arguments: [(95, 78), (94, 77), (78, 95)])
  func shell(found: Int, sought: Int) throws {
    let (one, other) = (try #require(CWE(found)), try #require(CWE(sought)))
    #expect(CWERelations.answers(one, sought: other, in: .bash))
    #expect(!CWERelations.answers(one, sought: other, in: .python))
    #expect(!CWERelations.answers(one, sought: other))
  }

  @Test("being one flaw does not depend on the order") func symmetric() {
    for first in [22, 77, 78, 88, 119, 121, 125, 295, 327] {
      for second in [22, 77, 78, 79, 89, 94, 116, 119, 120, 125, 787] {
        guard let one = CWE(first), let other = CWE(second) else { continue }
        #expect(CWERelations.areOneFlaw(one, other) == CWERelations.areOneFlaw(other, one))
      }
    }
  }
}
