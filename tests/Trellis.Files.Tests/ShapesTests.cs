namespace Trellis.Files.Tests;

/// <summary>The three shapes of public frameworks, and every corner that YAML could bend.</summary>
public class ShapesTests
{
    [Fact]
    public void The_matrix_shape_survives() => Survives("""
        schema: trellis/v1
        locale: en
        families:
          eng:
            title: Engineering
            source: {name: Public framework, url: "https://example.org/", licence: CC-BY-4.0, copyright: "© 2020 Example", notice: "Line one\nLine two\n"}
            tracks: {ic: {title: IC, kind: ic}}
            levels:
              E1: {track: ic, grade: G1, titles: [Engineer, {en: Developer, de: Entwicklerin}], scope: Own work, autonomy: With help, x-level: [1, two, null]}
              E2: {track: ic, grade: G2}
            competencies:
              craft: {kind: functional, title: Craft, summary: {en: What they make., de: Was sie machen.}, x-note: {a: {b: true}}}
            cells:
              craft:
                E1: {mode: replace, descriptors: [{id: c1, kind: knowledge, text: "Knows **Markdown** & `code`.", examples: [one, {en: two, de: zwei}], not: "Doesn't", x-d: 1}], x-cell: 2026-01-31}
                E2: {mode: add, descriptors: []}
            expectations:
              craft: {E2: unwritten}
        """);

    [Fact]
    public void The_library_shape_survives() => Survives("""
        schema: trellis/v1
        company: "No"
        locale: no
        locales: [no, de-CH]
        x-company: {on: off, list: [1.50, -2e3, "1.50", ~]}
        rating: {words: {1: {no: en, de-CH: eins}, 2: b, 3: c, 4: d, 5: e}}
        policy: {average_min: 3.25, sustained_basis: current, unknown_policy: break, x-why: {because: we said so}}
        steps: {1: Learning, 5: Shaping}
        grades: {"1": {title: One, pay_band: "010", x-g: []}, 2: {title: "2026.1"}, on: {title: "yes"}}
        metrics: {m: {title: M, unit: EUR, source: crm, aggregate: sum, x-m: {}}, null: {title: "null"}}
        evidence_tags: {t: {title: T, attributes: {a: {type: enum, values: [yes, "1"], x-a: 1}, b: {type: boolean}}}}
        competencies:
          c: {kind: core, group: Group, title: C, steps: {1: [{id: c1, text: One.}], 2: unwritten, 3: []}}
        families:
          2026.1:
            version: 1.10
            title: Versions
            summary: {no: Sammendrag, de-CH: Zusammenfassung}
            variants: {chat: Chat, y: {no: Ja, de-CH: Jo}}
            tracks: {ic: {title: IC, kind: specialist, x-t: "#no comment"}}
            cumulative: yes
            levels: {L1: {track: ic, grade: on, titles: "One, {variant}"}}
            expectations: {c: {L1: 1}}
            overlays: {lead: {title: Lead, allowed_levels: [L1], adds: {c: 2}, x-o: o}}
            transitions:
              t:
                kind: step-down
                from: [L1, L2]
                to: 2026-01-31
                keeps_grade: on
                policy: {required_quarters: 3, min_active_fraction: 0.25, x-p: 1}
                criteria:
                  all:
                    - {type: average, over: [core, c], min: 3.5, enforcement: advisory, text: {no: tekst, de-CH: Text}, x-c: {deep: [{er: 1}]}}
                    - {type: floor, over: all}
                    - {type: sustained, at: L1, quarters: 2, observations: 1}
                    - {type: tenure, months: 12, typical_months: [15, 24]}
                    - {type: scope, tag: t, count: 2, within_months: 18, where: {a: "yes", teams: ">=2", n: "!=3", eq: "==>4", lt: "<5"}}
                    - any: [{not: {type: metric, name: m, op: "<", value: 0.920, window: 1 months, tolerance: 0.01}}, {type: credential, name: Licence}]
                      text: Either
                    - {type: metric, name: m, op: "==", value: 10, quarters: "3 of last 4"}
                    - {type: endorsement, by: skip_level}
                    - {type: calibration, quorum: 3}
                    - {type: interview, panel: [hiring-manager]}
                    - {type: manual, text: By hand.}
                    - {type: opening}
        paths:
          p:
            kind: lateral
            from: {family: 2026.1, levels: [L1], x-end: 1}
            to: {family: other, levels: [A, B]}
            landing: decided_at_move
            both_ways: true
            transferable: [c]
            gaps: [{competency: c, from_step: 2, to_step: 3, close_by: Practice}, {skill: Sales, text: {no: a, de-CH: b}, x-gap: "1"}]
            policy: {tenure_months_min: 6}
            criteria: {type: opening}
        lint:
          waive: [{rule: cell/unwritten, target: c.2, reason: "nobody: yet", by: people-team, until: 2027-01-31, x-w: w}, {rule: r, target: t, reason: y, by: b}]
        """);

    [Fact]
    public void The_narrative_shape_survives() => Survives("""
        schema: trellis/v1
        families:
          story:
            title: {en: Story, de: Geschichte}
            tracks: {m: {title: Management, kind: management}}
            levels:
              N1:
                track: m
                grade: G1
                summary: |
                  # A heading

                  - a list: with a colon
                  - another

                      code
                descriptors:
                  - {id: n1, kind: scope, text: "Leads a team."}
                  - id: n2
                    kind: metric
                    text: |-
                      Two
                      lines
                    metric: {name: csat, op: "<=", value: 0.5, quarters: 2 of last 4, x-metric: kept}
        """);

    [Fact]
    public void Words_that_YAML_1_1_misreads_are_texts_here()
    {
        var file = FrameworkDocument.ReadYaml("""
            schema: trellis/v1
            company: no
            grades: {on: {title: yes}, 1.10: {title: 2026-01-31}, 0x1F: {title: 12:30:45}}
            """).File!;

        Assert.Equal("no", file.Company!.Name);
        Assert.Equal(["on", "1.10", "0x1F"], file.Company.Grades.Select(g => g.Id.Value));
        Assert.Equal(["yes", "2026-01-31", "12:30:45"], file.Company.Grades.Select(g => g.Title.Value));
        Assert.Contains("\"on\": {title: \"yes\"}", FrameworkDocument.ToYaml(file), StringComparison.Ordinal);
        Assert.Contains("\"1.10\": {title: \"2026-01-31\"}", FrameworkDocument.ToYaml(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Own_keys_are_kept_as_JSON()
    {
        var file = FrameworkDocument.ReadYaml("schema: trellis/v1\ncompany: C\nx-a: {n: 1.50, s: \"1.50\", b: yes, t: true, e: , l: [é, \"\\\"\"]}").File!;

        Assert.Equal("""{"n":1.50,"s":"1.50","b":"yes","t":true,"e":null,"l":["é","\""]}""", file.Company!.Extras["x-a"]);
    }

    [Fact]
    public void YAML_and_JSON_say_the_same()
    {
        var yaml = FrameworkDocument.ReadFile(Examples.Framework).File!;
        var json = FrameworkDocument.ReadJson(FrameworkDocument.ToJson(yaml)).File!;

        Assert.Equivalent(yaml, json, strict: true);
    }

    [Fact]
    public void A_file_of_families_keeps_the_language_it_was_read_in()
    {
        var text = "schema: trellis/v1\nfamilies: {f: {title: {de: Familie, en: Family}}}";

        var file = FrameworkDocument.ReadYaml(text, locale: "de").File!;

        Assert.Equal("Familie", file.Families[0].Title.Value);
        Assert.Equal("Family", file.Families[0].Title.In("en"));
        RoundTripTests.AssertSurvives(file);
    }

    private static void Survives(string yaml)
    {
        var (file, problems) = FrameworkDocument.ReadYaml(yaml);

        Assert.Empty(problems);
        RoundTripTests.AssertSurvives(file!);
        Assert.Equal(FrameworkDocument.ToYaml(file!), FrameworkDocument.ToYaml(FrameworkDocument.ReadYaml(FrameworkDocument.ToYaml(file!)).File!));
    }
}
