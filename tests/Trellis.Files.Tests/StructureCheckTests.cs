using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Files.Tests;

/// <summary>Each error from one small edit of a sound document, with the place where it is found.</summary>
public class StructureCheckTests
{
    private const string Sound = """
        schema: trellis/v1
        company: Northwind
        rating: {words: {1: one, 2: two, 3: three, 4: four, 5: five}}
        policy: {window_quarters: 4}
        grades: {G1: {title: One}, G2: {title: Two}, G3: {title: Three}}
        metrics: {csat: {title: Satisfaction}}
        evidence_tags:
          incident: {title: Incident, attributes: {severity: {type: enum, values: [minor, major]}, teams: {type: integer}}}
        competencies:
          com:
            kind: core
            title: Communication
            steps:
              1: [{id: com-1, text: Says it.}]
              2: [{id: com-2, text: Writes it.}]
              3: unwritten
        families:
          f:
            title: F
            variants: {chat: Chat}
            tracks:
              ic: {title: IC, kind: ic}
              m: {title: Management, kind: management}
            levels:
              L1: {track: ic, grade: G1, titles: ["One, {variant}"]}
              L2: {track: ic, grade: G2}
              M1: {track: m, grade: G2}
            competencies:
              tec:
                kind: functional
                title: Technology
            expectations:
              com: {L1: 1, L2: 2, M1: na}
              tec: {M1: na}
            cells:
              tec:
                L1: {mode: replace, descriptors: [{id: tec-1, text: Does it.}]}
                L2: {mode: replace, descriptors: [{id: tec-2, text: Does more., metric: {name: csat, op: ">=", value: 0.9, window: 3 months}}]}
            overlays:
              lead: {title: Lead, allowed_levels: [L2], adds: {com: 2}}
            transitions:
              up:
                kind: promotion
                from: L1
                to: L2
                policy: {average_min: 3.5}
                criteria:
                  all:
                    - {type: average, over: [core, tec], min: 3.5}
                    - {type: sustained, at: L2, quarters: 2, observations: 2}
                    - {type: tenure, months: 6, typical_months: [6, 12]}
                    - {type: scope, tag: incident, where: {severity: major, teams: ">=2"}}
                    - any: [{type: metric, name: csat, op: ">=", value: 0.9, quarters: "3 of last 4"}]
                    - {type: endorsement, by: manager}
              across: {kind: crossover, from: L2, to: M1, criteria: {all: [{type: manual}]}}
              back: {kind: return, from: M1, to: L2}
          g:
            title: G
            tracks: {ic: {title: IC, kind: ic}}
            levels: {K1: {track: ic, grade: G2}}
            expectations: {com: {K1: 2}}
        paths:
          f-g:
            from: {family: f, levels: [L2]}
            to: {family: g, levels: [K1]}
            landing: same_grade
            transferable: [com]
            gaps: [{competency: com, to_step: 2}, {skill: Sales}]
            criteria: {all: [{type: floor, over: com}]}
        """;

    [Fact]
    public void A_sound_document_has_no_findings() => Assert.Empty(Check(Sound));

    [Theory]
    [InlineData("level/no-track", "M1: {track: m, grade: G2}", "M1: {grade: G2}", "M1: {grade")]
    [InlineData("level/unknown-track", "M1: {track: m,", "M1: {track: n,", "track: n")]
    [InlineData("level/no-grade", "M1: {track: m, grade: G2}", "M1: {track: m}", "M1: {track")]
    [InlineData("level/unknown-grade", "M1: {track: m, grade: G2}", "M1: {track: m, grade: G9}", "grade: G9")]
    [InlineData("level/no-variants", "    variants: {chat: Chat}\n", "", "titles:")]
    [InlineData("level/no-promotion", "kind: promotion", "kind: lateral", "L1: {track")]
    [InlineData("family/no-levels", "levels: {K1: {track: ic, grade: G2}}", "levels: {}", "g:\n    title")]
    [InlineData("transition/unknown-level", "to: M1", "to: M2", "to: M2")]
    [InlineData("transition/unknown-level", "from: M1", "from: [M1, M3]", "from: [M1, M3]")]
    [InlineData("transition/no-from", "from: M1", "from: []", "from: []")]
    [InlineData("transition/to-itself", "from: M1", "from: [M1, L2]", "to: L2}")]
    [InlineData("transition/no-criteria", ", criteria: {all: [{type: manual}]}", "", "across:")]
    [InlineData("transition/no-criteria", "{all: [{type: manual}]}", "{all: []}", "across:")]
    [InlineData("crossover/contradicts-levels", "{kind: return,", "{kind: crossover, criteria: {type: manual},", "kind: crossover, criteria")]
    [InlineData("return/contradicts-levels", "{kind: crossover,", "{kind: return,", "kind: return, from: L2")]
    [InlineData("promotion/not-upward", "from: L1\n        to: L2", "from: L2\n        to: L1", "kind: promotion")]
    [InlineData("step-down/not-downward", "kind: promotion", "kind: step-down", "kind: step-down")]
    [InlineData("cell/missing", "com: {L1: 1, L2: 2, M1: na}", "com: {L1: 1, M1: na}", "com: {L1")]
    [InlineData("cell/missing", "    expectations: {com: {K1: 2}}\n", "    expectations: {com: {K1: 2}}\n    competencies: {own: {kind: functional, title: Own}}\n", "expectations: {com: {K1")]
    [InlineData("cell/not-written", "com: {L1: 1, L2: 2, M1: na}", "com: {L1: 1, L2: unwritten, M1: na}", "L2: unwritten")]
    [InlineData("cell/not-written", "com: {L1: 1, L2: 2, M1: na}", "com: {L1: 1, L2: 3, M1: na}", "L2: 3")]
    [InlineData("cell/not-written", "com: {L1: 1, L2: 2, M1: na}", "com: {L1: 1, L2: 5, M1: na}", "L2: 5")]
    [InlineData("cell/same-at-lowest", "com: {L1: 1,", "com: {L1: same,", "L1: same")]
    [InlineData("cell/same-as-na", "com: {L1: 1, L2: 2,", "com: {L1: na, L2: same,", "L2: same")]
    [InlineData("cell/unknown-competency", "tec: {M1: na}", "tec: {M1: na}\n      tecc: {L1: 1}", "L1: 1}\n    cells")]
    [InlineData("cell/unknown-level", "com: {L1: 1,", "com: {L9: 1, L1: 1,", "L9: 1")]
    [InlineData("overlay/unknown-level", "allowed_levels: [L2]", "allowed_levels: [L3]", "allowed_levels: [L3]")]
    [InlineData("overlay/unknown-competency", "adds: {com: 2}", "adds: {come: 2}", "come: 2")]
    [InlineData("id/duplicate", "id: tec-2", "id: tec-1", "id: tec-1, text: Does more")]
    [InlineData("id/duplicate", "id: tec-2", "id: com-2", "id: com-2, text: Writes")]
    [InlineData("id/duplicate", "      tec:\n        kind: functional", "      com: {kind: functional, title: Again}\n      tec:\n        kind: functional", "com: {kind")]
    [InlineData("metric/unknown", "name: csat, op: \">=\", value: 0.9, window", "name: csta, op: \">=\", value: 0.9, window", "name: csta")]
    [InlineData("metric/unknown", "type: metric, name: csat", "type: metric, name: csta", "name: csta")]
    [InlineData("metric/no-window", ", window: 3 months", "", "metric: {name")]
    [InlineData("metric/two-windows", "window: 3 months", "window: 3 months, quarters: 1 of last 2", "quarters: 1 of last 2")]
    [InlineData("criterion/never-met", "window: 3 months", "window: 0 months", "window: 0 months")]
    [InlineData("criterion/never-met", "3 of last 4", "5 of last 4", "quarters: \"5")]
    [InlineData("criterion/never-met", "quarters: 2,", "quarters: 5,", "quarters: 5")]
    [InlineData("criterion/always-met", "quarters: 2,", "quarters: 0,", "quarters: 0")]
    [InlineData("criterion/never-met", "observations: 2", "observations: 13", "observations: 13")]
    [InlineData("criterion/never-met", "tec], min: 3.5", "tec], min: 5.5", "min: 5.5")]
    [InlineData("criterion/never-met", "severity: major", "severity: mayor", "severity: mayor")]
    [InlineData("criterion/never-met", "\">=2\"", "\">=two\"", "teams: \">=two\"")]
    [InlineData("criterion/never-met", "- any: [{type: metric, name: csat, op: \">=\", value: 0.9, quarters: \"3 of last 4\"}]", "- any: []", "any: []")]
    [InlineData("criterion/never-met", "{window_quarters: 4}", "{window_quarters: 2, required_quarters: 3}", "required_quarters: 3")]
    [InlineData("criterion/human-step-nested", "- any: [{", "- any: [{type: calibration}, {", "{type: calibration}")]
    [InlineData("criterion/opening-nested", "- any: [{", "- any: [{type: opening}, {", "{type: opening}")]
    [InlineData("criterion/unknown-tag", "tag: incident", "tag: incidents", "tag: incidents")]
    [InlineData("criterion/unknown-attribute", "where: {severity: major,", "where: {severty: major,", "severty: major")]
    [InlineData("criterion/unknown-level", "at: L2", "at: L7", "at: L7")]
    [InlineData("criterion/unknown-competency", "over: [core, tec]", "over: [core, tek]", "over: [core, tek]")]
    [InlineData("criterion/range-reversed", "typical_months: [6, 12]", "typical_months: [12, 6]", "typical_months")]
    [InlineData("policy/out-of-range", "policy: {average_min: 3.5}", "policy: {average_min: 6}", "average_min: 6")]
    [InlineData("policy/out-of-range", "{window_quarters: 4}", "{required_quarters: 0}", "required_quarters: 0")]
    [InlineData("policy/out-of-range", "{window_quarters: 4}", "{min_active_fraction: 50}", "min_active_fraction")]
    [InlineData("rating/incomplete", ", 5: five", "", "words:")]
    [InlineData("attribute/no-values", "{type: enum, values: [minor, major]}", "{type: enum}", "severity: {type")]
    [InlineData("path/unknown-level", "levels: [K1]", "levels: [K2, K1]", "levels: [K2, K1]")]
    [InlineData("path/no-levels", "levels: [K1]", "levels: []", "levels: []")]
    [InlineData("path/no-same-grade", "levels: {K1: {track: ic, grade: G2}}", "levels: {K1: {track: ic, grade: G3}}", "landing")]
    [InlineData("path/no-one-landing", "levels: [K1]}\n    landing: same_grade", "levels: [K1, K1]}\n    landing: fixed", "landing")]
    [InlineData("path/unknown-competency", "transferable: [com]", "transferable: [con]", "transferable")]
    [InlineData("path/unknown-competency", "{competency: com, to_step", "{competency: con, to_step", "competency: con")]
    [InlineData("path/empty-gap", "{skill: Sales}", "{text: Sales}", "{text: Sales}")]
    public void An_error_is_found_at_its_place(string code, string was, string becomes, string place)
    {
        var edited = Edit(was, becomes);
        var before = edited[..edited.IndexOf(place, StringComparison.Ordinal)];

        var found = Check(edited).Where(p => p.Code == code).ToList();

        var problem = Assert.Single(found);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Equal((before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), (problem.Line, problem.Column));
    }

    [Fact]
    public void Findings_suggest_the_name_that_was_meant()
    {
        var problem = Assert.Single(Check(Edit("severity: major", "severity: mayor")));

        Assert.Equal("'severity' can never be 'mayor', so nobody can ever meet this. Did you mean 'major'? Choose a value that the attribute can have.", problem.Message);
    }

    [Fact]
    public void A_narrative_family_needs_no_cells() =>
        Assert.Empty(Check(Edit("    expectations: {com: {K1: 2}}\n", "").Replace("over: com", "over: all", StringComparison.Ordinal)));

    private static string Edit(string was, string becomes)
    {
        Assert.Contains(was, Sound, StringComparison.Ordinal);
        var at = Sound.IndexOf(was, StringComparison.Ordinal);
        return string.Concat(Sound.AsSpan(0, at), becomes, Sound.AsSpan(at + was.Length));
    }

    private static IReadOnlyList<Problem> Check(string yaml)
    {
        var reading = FrameworkDocument.ReadYaml(yaml, "edited.yaml");
        Assert.Empty(reading.Problems);
        return [.. reading.Check().Where(p => p.Severity == Severity.Error)];
    }
}
