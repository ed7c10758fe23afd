using System.Globalization;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Files.Tests;

/// <summary>Each warning from one small edit of a framework without any.</summary>
public class StructureWarningTests
{
    private const string Sound = """
        schema: trellis/v1
        company: Northwind
        grades: {G1: {title: One, pay_band: A}, G2: {title: Two, pay_band: B}, G3: {title: Three, pay_band: C}, G4: {title: Four, pay_band: D}, G5: {title: Five, pay_band: E}}
        competencies:
          c1: {kind: core, title: C1, steps: {1: [{id: c11, text: Does it.}], 2: [{id: c12, text: Does more.}]}}
          c2: {kind: core, title: C2, steps: {1: [{id: c21, text: Says it.}]}}
          c3: {kind: core, title: C3, steps: {1: [{id: c31, text: Asks it.}]}}
        families:
          f:
            title: F
            reviewed: 2026-01-10
            tracks: {ic: {title: IC, kind: ic}, m: {title: Management, kind: management}}
            levels:
              L1: {track: ic, grade: G1, titles: [Junior]}
              L2: {track: ic, grade: G2, titles: [Middle]}
              L3: {track: ic, grade: G3, titles: [Senior]}
              L4: {track: ic, grade: G4, titles: [Staff]}
              L5: {track: ic, grade: G5, titles: [Principal]}
              M1: {track: m, grade: G3, titles: [Manager]}
              M2: {track: m, grade: G5, titles: [Director]}
            competencies:
              f1: {kind: functional, title: F1, steps: {1: [{id: f11, text: Tests it.}], 2: [{id: f12, text: Tests more.}], 3: [{id: f13, text: Tests all.}]}}
              f2: {kind: functional, title: F2, steps: {1: [{id: f21, text: Ships it.}]}}
              f3: {kind: functional, title: F3, steps: {1: [{id: f31, text: Logs it.}]}}
            expectations:
              c1: {L1: 1, L2: 2, L3: same, L4: same, L5: same, M1: 1, M2: 2}
              c2: {L1: 1, L2: same, L3: same, L4: same, L5: same, M1: 1, M2: same}
              c3: {L1: 1, L2: same, L3: same, L4: same, L5: same, M1: 1, M2: same}
              f1: {L1: 1, L2: 1, L3: 2, L4: 3, L5: same, M1: 1, M2: same}
              f2: {L1: 1, L2: 1, L3: 1, L4: 1, L5: same, M1: 1, M2: same}
              f3: {L1: 1, L2: 1, L3: 1, L4: 1, M1: 1, M2: same}
            cells:
              f3: {L5: {mode: replace, descriptors: [{id: f3l5, text: Logs everything. Reads it back.}]}}
            transitions:
              up: {kind: promotion, from: [L1, L2, L3, L4], to: L5, criteria: {all: [{type: calibration}]}}
              m-up: {kind: promotion, from: M1, to: M2, criteria: {all: [{type: calibration}]}}
              over: {kind: crossover, from: L2, to: M1, criteria: {all: [{type: opening}]}}
              back: {kind: return, from: M1, to: L3, criteria: {all: [{type: manual, text: Agreed.}]}}
        paths:
          aside: {from: {family: f, levels: [L2]}, to: {family: g, levels: [K2]}, transferable: [c1], gaps: [{skill: Sales, text: Sells.}]}
        """;

    [Fact]
    public void A_framework_that_serves_people_well_has_none() => Assert.Empty(Check(Sound));

    [Theory]
    [InlineData("track/few-levels", "          L4: {track: ic, grade: G4, titles: [Staff]}\n", "", "L3: {track: ic, grade: G3, titles: [Senior]}", "L3: {track: m, grade: G3, titles: [Senior]}")]
    [InlineData("track/many-levels", "          L5: {track: ic", "          A: {track: ic, grade: G1}\n          B: {track: ic, grade: G1}\n          C: {track: ic, grade: G1}\n          L5: {track: ic")]
    [InlineData("track/few-competencies", "M1: 1, M2: 2}", "M1: na, M2: na}")]
    [InlineData("family/core-count", "c3: {kind: core", "c3: {kind: management")]
    [InlineData("family/functional-count", "f3: {kind: functional", "f3: {kind: management")]
    [InlineData("level/shared-title", "[Director]", "[Principal]")]
    [InlineData("crossover/short-ladder", "from: L2, to: M1", "from: L3, to: M1")]
    [InlineData("track/unequal-tops", "M2: {track: m, grade: G5", "M2: {track: m, grade: G4")]
    [InlineData("return/none", "kind: return, from: M1, to: L3", "kind: step-down, from: M1, to: L3")]
    [InlineData("return/lower", "from: M1, to: L3", "from: M1, to: L2")]
    [InlineData("return/penalty", "[{type: manual, text: Agreed.}]", "[{type: tenure, months: 6}]")]
    [InlineData("path/no-transferable", "transferable: [c1]", "transferable: []")]
    [InlineData("path/no-gaps", "gaps: [{skill: Sales, text: Sells.}]", "gaps: []")]
    [InlineData("cell/falling-target", "L3: 2, L4: 3", "L3: 3, L4: 2")]
    [InlineData("level/like-below", "f1: {L1: 1, L2: 1, L3: 2", "f1: {L1: 1, L2: 1, L3: 1")]
    [InlineData("descriptor/long", "Reads it back.", "Reads it back. Tells others.")]
    [InlineData("family/review-overdue", "2026-01-10", "2025-11-01")]
    public void A_warning_is_found(string code, string was, string becomes, string alsoWas = "\0", string alsoBecomes = "")
    {
        var edited = Sound.Replace(was.Replace("          ", "      ", StringComparison.Ordinal), becomes.Replace("          ", "      ", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace(alsoWas, alsoBecomes, StringComparison.Ordinal);
        Assert.NotEqual(Sound, edited);

        var warning = Assert.Single(Check(edited), p => p.Code == code);

        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.True(warning.Line > 1);
    }

    [Fact]
    public void A_pay_band_counts_as_much_as_a_grade() =>
        Assert.Single(Check(Sound.Replace("G5: {title: Five, pay_band: E}", "G5: {title: Five, pay_band: E}, GM: {title: M, pay_band: F}", StringComparison.Ordinal)
            .Replace("M2: {track: m, grade: G5", "M2: {track: m, grade: GM", StringComparison.Ordinal)), p => p.Code == "track/unequal-tops");

    [Fact]
    public void Three_managers_want_a_track_of_their_own()
    {
        var family = new Domain.Frameworks.Family { Id = new("f"), Title = "F", Tracks = [new() { Id = new("ic"), Title = "IC", Kind = Domain.Frameworks.TrackKind.Ic }], Levels = [] };
        var file = new Domain.Frameworks.FrameworkFile { Families = [family] };

        Assert.DoesNotContain(StructureCheck.Of(file, around: new() { Managers = 2 }), f => f.Code == "family/one-track");
        Assert.Contains(StructureCheck.Of(file, around: new() { Managers = 3 }), f => f.Code == "family/one-track");
    }

    [Theory]
    [InlineData("Answers 94.5 % in time, e.g. by phone. Says why!", 2)]
    [InlineData("One. Two. Three.", 3)]
    [InlineData("No end mark", 1)]
    [InlineData("Says \"Stop.\" Then goes. And ends (so).", 3)]
    [InlineData("Waits... then acts. Done", 2)]
    public void Sentences_are_counted_as_people_count_them(string text, int sentences)
    {
        var found = Check(Sound.Replace("Logs everything. Reads it back.", $"'{text}'", StringComparison.Ordinal)).Where(p => p.Code == "descriptor/long");

        Assert.Equal(sentences > 2, found.Any(p => p.Message.Contains(sentences.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    private static IReadOnlyList<Problem> Check(string yaml)
    {
        var reading = FrameworkDocument.ReadYaml(yaml, "edited.yaml");
        Assert.Empty(reading.Problems);
        return [.. reading.Check(around: new() { Today = new(2026, 11, 22) })];
    }
}
