using System.Text.Json;
using Trellis.Cli;

namespace Trellis.Files.Tests;

public sealed class DiffTests : IDisposable
{
    private const string Sound = """
        schema: trellis/v1
        company: Northwind
        grades: {G1: {title: One}, G2: {title: Two}, G3: {title: Three}}
        metrics: {csat: {title: Satisfaction}}
        evidence_tags: {lead: {title: Led, attributes: {teams: {type: integer}}}}
        competencies:
          com: {kind: core, title: Communication, steps: {1: [{id: com-1, text: Posts a status every day.}], 2: [{id: com-2, text: Writes a summary after each meeting.}], 3: [{id: com-3, text: Presents to another team.}]}}
        families:
          f:
            version: 1.2.3
            title: F
            tracks: {ic: {title: IC, kind: ic}}
            levels:
              L1: {track: ic, grade: G1, titles: [Junior], summary: Begins.}
              L2: {track: ic, grade: G2, titles: [Middle]}
              L3: {track: ic, grade: G3, titles: [Senior]}
            competencies:
              tec: {kind: functional, title: Technology}
            expectations:
              com: {L1: 1, L2: 2, L3: 2}
              tec: {L3: na}
            cells:
              tec:
                L1: {mode: replace, descriptors: [{id: tec-1, text: "Answers at least 10 tickets a week within five days."}]}
                L2: {mode: replace, descriptors: [{id: tec-2, text: Reviews the changes of two colleagues each week.}, {id: tec-2b, text: Restores a service from its backup alone.}]}
            transitions:
              up:
                kind: promotion
                from: L1
                to: L2
                criteria:
                  all:
                    - {type: average, over: all, min: 3.5}
                    - {type: scope, tag: lead, count: 1, within_months: 12, where: {teams: ">=2"}}
                    - {type: metric, name: csat, op: ">=", value: 0.9, quarters: "3 of last 4"}
                    - {type: calibration}
              up-2: {kind: promotion, from: L2, to: L3, criteria: {all: [{type: calibration}]}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-diff").FullName;
    private readonly StringWriter _output = new();

    [Theory]
    [InlineData("1.2.4", "wording", "each week", "each  Week!")]
    [InlineData("1.2.4", "wording", "Restores a service", "Restors a service")]
    [InlineData("1.3.0", "clarified", "summary: Begins.", "summary: Works beside a colleague.")]
    [InlineData("1.3.0", "clarified", "[Junior]", "[Trainee]")]
    [InlineData("1.3.0", "clarified", "text: Reviews the changes of two colleagues each week.}", "text: Reviews the changes of two colleagues each week., examples: [A comment]}")]
    [InlineData("1.3.0", "clarified", "from its backup alone.", "\"from its backup alone; a copy on another machine counts as one.\"")]
    [InlineData("1.3.0", "no longer asked", ", {id: tec-2b, text: Restores a service from its backup alone.}", "")]
    [InlineData("1.3.0", "no longer asked", "            - {type: calibration}\n", "")]
    [InlineData("1.3.0", "lowered", "min: 3.5", "min: 3.25")]
    [InlineData("1.3.0", "lowered", "within five days", "within six days")]
    [InlineData("1.3.0", "lowered", "L2: 2, L3: 2}", "L2: 1, L3: 2}")]
    [InlineData("1.3.0", "lowered", "within_months: 12", "within_months: 18")]
    [InlineData("2.0.0", "raised", "min: 3.5", "min: 3.75")]
    [InlineData("2.0.0", "raised", "within five days", "within four days")]
    [InlineData("2.0.0", "raised", "at least 10 tickets", "at least 12 tickets")]
    [InlineData("2.0.0", "raised", "L2: 2, L3: 2}", "L2: 2, L3: 3}")]
    [InlineData("2.0.0", "raised", "count: 1", "count: 2")]
    [InlineData("2.0.0", "raised", ">=2", ">=3")]
    [InlineData("2.0.0", "raised", "3 of last 4", "4 of last 4")]
    [InlineData("2.0.0", "raised", "value: 0.9", "value: 0.95")]
    [InlineData("2.0.0", "raised", "{type: calibration}\n", "{type: calibration, quorum: 3}\n")]
    [InlineData("2.0.0", "newly asked", "- {type: calibration}\n", "- {type: calibration}\n            - {type: endorsement, by: manager}\n")]
    [InlineData("2.0.0", "newly asked", "tec: {L3: na}", "tec: {L3: same}")]
    [InlineData("2.0.0", "newly asked", "{id: tec-1,", "{id: tec-1c, text: Drives the van.}, {id: tec-1,")]
    [InlineData("2.0.0", "newly asked", "text: Restores a service from its backup alone.", "text: Hires two people.")]
    [InlineData("2.0.0", "structure", "grade: G2, titles", "grade: G1, titles")]
    [InlineData("2.0.0", "structure", "kind: functional", "kind: management")]
    public async Task A_change_makes_the_version_that_it_means(string next, string reason, string was, string becomes)
    {
        var family = await Diff(Sound, Sound.Replace(was, becomes, StringComparison.Ordinal));

        Assert.Equal(next, family.GetProperty("next").GetString());
        Assert.Contains(family.GetProperty("changes").EnumerateArray(), c => c.GetProperty("reason").GetString() == reason);
    }

    [Fact]
    public async Task The_same_framework_proposes_nothing()
    {
        var family = await Diff(Sound, Sound + "\nx-note: mine");

        Assert.Equal(("same", JsonValueKind.Null), (family.GetProperty("state").GetString(), family.GetProperty("next").ValueKind));
    }

    [Fact]
    public async Task A_level_under_another_id_is_renamed_and_nothing_is_asked_anew()
    {
        var family = await Diff(Sound, Sound.Replace("L2", "Middle", StringComparison.Ordinal));

        Assert.Equal("1.3.0", family.GetProperty("next").GetString());
        Assert.Equal(["renamed"], family.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_competency_under_another_id_is_renamed()
    {
        var family = await Diff(Sound, Sound.Replace("tec:", "craft:", StringComparison.Ordinal).Replace("title: Technology", "title: Craft", StringComparison.Ordinal));

        Assert.Equal("1.3.0", family.GetProperty("next").GetString());
        var change = Assert.Single(family.GetProperty("changes").EnumerateArray());
        Assert.Equal(("renamed", "Technology", "Craft"), (change.GetProperty("kind").GetString(), change.GetProperty("was").GetString(), change.GetProperty("becomes").GetString()));
    }

    [Fact]
    public async Task A_descriptor_that_moves_down_is_new_for_those_below()
    {
        const string Text = ", {id: tec-2b, text: Restores a service from its backup alone.}";
        var family = await Diff(Sound, Sound.Replace(Text, "", StringComparison.Ordinal).Replace("within five days.\"}]", "within five days.\"}" + Text + "]", StringComparison.Ordinal));

        var change = Assert.Single(family.GetProperty("changes").EnumerateArray());
        Assert.Equal(("moved", "newly asked"), (change.GetProperty("kind").GetString(), change.GetProperty("reason").GetString()));
        Assert.Equal(["L2", "L1"], change.GetProperty("levels").EnumerateArray().Select(l => l.GetString()));
    }

    [Fact]
    public async Task Each_level_gets_only_what_concerns_it()
    {
        var family = await Diff(Sound, Sound.Replace("at least 10", "at least 12", StringComparison.Ordinal).Replace("L2: 2, L3: 2}", "L2: 2, L3: 3}", StringComparison.Ordinal));

        Assert.Equal(["L1", "L3"], family.GetProperty("levels").EnumerateObject().Select(l => l.Name));
    }

    [Fact]
    public async Task Tables_without_ids_are_compared_by_their_words()
    {
        const string Table = "family,track,level,competency,descriptor\nF,ic,Junior,Craft,Writes tests for own changes.\nF,ic,Junior,Care,Answers tickets within one day.\nF,ic,Senior,Craft,Reviews five changes a week.\n";
        var next = Table.Replace("Craft", "Building", StringComparison.Ordinal).Replace("one day", "two days", StringComparison.Ordinal);

        var family = await Diff(Table, next, ".csv");

        Assert.Equal(["renamed clarified", "changed lowered"], family.GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("kind").GetString()} {c.GetProperty("reason").GetString()}"));
    }

    [Theory]
    [InlineData("text", "F (f): 1.2.3 → 2.0.0, major: something new or more is required")]
    [InlineData("md", "| major | criterion changed, raised | L1 → L2 |")]
    public async Task It_is_written_for_people(string format, string line)
    {
        Assert.Equal(0, await Run(Write(Sound, ".yaml"), Write(Sound.Replace("min: 3.5", "min: 4", StringComparison.Ordinal), ".yaml"), format));
        Assert.Contains(line, _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("What changed for you", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_framework_never_become_markup()
    {
        await Run(Write(Sound, ".yaml"), Write(Sound.Replace("summary: Begins.", "summary: \"a | b [c](javascript:d) <e>\"", StringComparison.Ordinal), ".yaml"), "md");

        Assert.Contains(@"a \| b \[c\](javascript:d) \<e\>", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_compared()
    {
        Assert.Equal(2, await Run(Write(Sound, ".yaml"), Write("families: [", ".yaml"), "text"));
        Assert.Contains("trellis check lists what is wrong", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_walkthroughs_draft_is_a_major_version()
    {
        await Run(Examples.PathOf("frameworks/northwind/northwind.yaml"), Examples.PathOf("docs/walkthrough/support-next.yaml"), "text");

        Assert.Contains("1.0.0 → 2.0.0", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<JsonElement> Diff(string before, string after, string extension = ".yaml")
    {
        Assert.NotEqual(before, after);
        Assert.Equal(0, await Run(Write(before, extension), Write(after, extension), "json"));
        return Assert.Single(JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("families").EnumerateArray());
    }

    private Task<int> Run(string before, string after, string format) => TrellisCommand.RunAsync(["diff", before, after, "--format", format], _output, _output);

    private string Write(string text, string extension)
    {
        var path = Path.Combine(_folder, $"{Guid.CreateVersion7()}{extension}");
        File.WriteAllText(path, text);
        return path;
    }
}
