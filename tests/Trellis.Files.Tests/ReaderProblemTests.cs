namespace Trellis.Files.Tests;

public class ReaderProblemTests
{
    [Fact]
    public void Every_problem_of_a_file_is_listed_at_once()
    {
        var problems = Problems("""
            schema: trellis/v1
            company: C
            grades:
              G1: {titel: One}
              G2: {title: Two, pay_band: [A]}
            families:
              f:
                title: F
                levels: [A, B]
                cumulative: maybe
            """);

        Assert.Equal(
            ["4:3 key/missing", "4:8 key/unknown", "5:30 value/wrong-type", "9:13 value/wrong-type", "10:17 value/wrong-type"],
            problems.OrderBy(p => p.Line).ThenBy(p => p.Column).Select(p => $"{p.Line}:{p.Column} {p.Code}"));
    }

    [Theory]
    [InlineData("titel: F", "Unknown key 'titel'. Did you mean 'title'?")]
    [InlineData("Title: F", "Unknown key 'Title'. Did you mean 'title'?")]
    [InlineData("expectation: {}", "Unknown key 'expectation'. Did you mean 'expectations'?")]
    [InlineData("comptencies: {}", "Unknown key 'comptencies'. Did you mean 'competencies'?")]
    [InlineData("cmulative: true", "Unknown key 'cmulative'. Did you mean 'cumulative'?")]
    public void An_unknown_key_says_what_was_probably_meant(string line, string message)
    {
        var problem = Assert.Single(Problems($"schema: trellis/v1\nfamilies:\n  f:\n    title: F\n    {line}\n"));

        Assert.Equal((5, 5, message), (problem.Line, problem.Column, problem.Message));
    }

    [Fact]
    public void An_unknown_key_like_no_other_gets_the_list()
    {
        var problem = Assert.Single(Problems("schema: trellis/v1\nlint: {waive: [], zzz: 1}"));

        Assert.Equal("Unknown key 'zzz'. Lint takes waive; keys of your own begin with x-.", problem.Message);
    }

    [Theory]
    [InlineData("type: averge", "value/unknown-word", "'averge' is not a word known here. Did you mean 'average'? Known: average, floor, sustained, tenure, scope, metric, credential, endorsement, calibration, interview, manual, opening.")]
    [InlineData("type: average, min: \"3.5\"", "value/wrong-type", "Expected a number such as 3 or 3.5 without quotes, found the text \"3.5\".")]
    [InlineData("type: average, min: \"3,5\"", "value/wrong-type", "Expected a number such as 3 or 3.5 without quotes, found the text \"3,5\".")]
    [InlineData("type: tenure, months: 1.5", "value/wrong-type", "Expected a whole number, found '1.5'.")]
    [InlineData("type: tenure, months: -1", "value/out-of-range", "-1 is out of range: the number here is at least 0.")]
    [InlineData("type: tenure, months: 010", "value/wrong-type", "Expected a whole number, found '010'.")]
    [InlineData("type: tenure, typical_months: 12", "value/wrong-type", "Expected two numbers of months such as [15, 24], found '12'.")]
    [InlineData("type: endorsement, by: boss", "value/unknown-word", "'boss' is not a word known here. Known: manager, skip_level.")]
    [InlineData("type: metric, name: m, op: \">=\", value: 1, window: 6", "value/wrong-type", "Expected a window such as 6 months, found '6'.")]
    [InlineData("type: metric, name: m, op: \">=\", value: 1, quarters: 3", "value/wrong-type", "Expected quarters such as \"3 of last 4\", found '3'.")]
    [InlineData("type: average, quorum: 3", "key/unknown", "Unknown key 'quorum'. A criterion takes all, any, not, type, over, min, enforcement, text; keys of your own begin with x-.")]
    [InlineData("min: 3", "key/missing", "The key 'type' is missing in a criterion.")]
    public void A_wrong_criterion_is_explained(string criterion, string code, string message)
    {
        var problems = Problems($"schema: trellis/v1\nfamilies: {{f: {{title: F, transitions: {{t: {{kind: promotion, from: A, to: B, criteria: {{{criterion}}}}}}}}}}}");

        Assert.Equal((code, message), Assert.Single(problems.Select(p => (p.Code, p.Message))));
    }

    [Theory]
    [InlineData("expectations: {c: {L: 6}}", "value/out-of-range")]
    [InlineData("expectations: {c: {L: n/a}}", "value/unknown-word")]
    [InlineData("expectations: {c: 3}", "value/wrong-type")]
    [InlineData("expectations: [c]", "value/wrong-type")]
    [InlineData("competencies: {c: {kind: functional, title: C, steps: {6: []}}}", "value/out-of-range")]
    [InlineData("competencies: {c: {kind: functional, title: C, steps: {1: some text}}}", "value/wrong-type")]
    [InlineData("competencies: {c: {kind: functional, title: {de: Nur deutsch}}}", "text/no-master")]
    [InlineData("competencies: {c: {kind: functional, title: {en: C, german: D}}}", "key/unknown")]
    [InlineData("competencies: {c: {kind: functional, title: [C]}}", "value/wrong-type")]
    [InlineData("levels: {L: {track: ic, grade: G, descriptors: [{text: no id}]}}", "key/missing")]
    [InlineData("source: {url: x}", "key/missing")]
    [InlineData("summary: {}", "text/no-master")]
    [InlineData("tracks: {ic: {title: IC, kind: boss}}", "value/unknown-word")]
    public void A_wrong_value_is_a_problem(string line, string code) =>
        Assert.Equal(code, Assert.Single(Problems($"schema: trellis/v1\nfamilies:\n  f:\n    title: F\n    {line}\n")).Code);

    [Theory]
    [InlineData("rating: {words: {1: a}, x-note: lost}", "key/not-kept")]
    [InlineData("lint: {x-note: lost}", "key/not-kept")]
    [InlineData("lint: {waive: [{rule: r, target: t, reason: y, by: b, until: 31.1.2027}]}", "value/wrong-type")]
    [InlineData("paths: {p: {kind: promotion, from: {family: a, levels: [A]}, to: {family: b, levels: [B]}}}", "path/not-lateral")]
    [InlineData("paths: {p: {to: {family: b, levels: [B]}}}", "key/missing")]
    public void A_wrong_part_of_the_document_is_a_problem(string line, string code) =>
        Assert.Equal(code, Assert.Single(Problems($"schema: trellis/v1\ncompany: C\n{line}\n")).Code);

    [Fact]
    public void A_list_in_place_of_a_map_is_one_problem_not_many() =>
        Assert.Equal("value/wrong-type", Assert.Single(Problems("schema: trellis/v1\nfamilies: {f: [title]}")).Code);

    [Fact]
    public void Thousands_of_problems_are_cut_short()
    {
        var text = "schema: trellis/v1\ncompany: C\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"key{i}: 1\n"));

        Assert.Equal(501, Problems(text).Count);
    }

    private static IReadOnlyList<Problem> Problems(string yaml)
    {
        var (file, problems) = FrameworkDocument.ReadYaml(yaml, "wrong.yaml");
        Assert.Null(file);
        Assert.All(problems, p => Assert.Equal("wrong.yaml", p.File));
        return problems;
    }
}
