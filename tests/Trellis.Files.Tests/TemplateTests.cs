using Trellis.Cli;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.Wording;

namespace Trellis.Files.Tests;

public sealed class TemplateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-new").FullName;
    private readonly StringWriter _output = new(), _error = new();

    public static TheoryData<string> Names => [.. FrameworkTemplate.All.Select(t => t.Name)];

    [Fact]
    public void Six_templates_ship() =>
        Assert.Equal(["early-start-up", "growth-stage", "mid-size", "engineering", "people", "sales"], FrameworkTemplate.All.Select(t => t.Name));

    [Theory, MemberData(nameof(Names))]
    public void A_template_has_neither_errors_nor_warnings(string name) =>
        Assert.Empty(Read(name).Check(around: new() { People = 5_000, Today = new(2030, 1, 1) }));

    [Theory, MemberData(nameof(Names))]
    public async Task A_template_passes_the_linter_without_waivers(string name)
    {
        var path = Path.Combine(_folder, "framework.yaml");
        await Run("new", "--template", name, "--output", path);

        Assert.Empty(Read(name).File!.Waivers);
        Assert.Equal(0, await Run("lint", path, "--fail-on", "warning"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_text_of_a_template_is_observable_and_every_boundary_meaningful(string name)
    {
        var lint = FrameworkLint.Of(Read(name).File!);

        Assert.DoesNotContain(lint.Texts, t => t.Report.Verdict != Verdict.Observable);
        Assert.DoesNotContain(lint.Boundaries, b => b.Report.Verdict != BoundaryVerdict.Meaningful);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_move_of_a_template_has_criteria_and_every_cell_words(string name)
    {
        var file = Read(name).File!;
        var family = Assert.Single(file.Families);

        Assert.All(family.Transitions, t => Assert.NotEmpty(t.Criteria!.Of));
        Assert.All(file.Paths, p => Assert.NotEmpty(p.Criteria!.Of));
        Assert.All(ResolvedFramework.Of(file.Of(family, file.Company!)).Levels.SelectMany(l => l.Required), c => Assert.InRange(c.Descriptors.Count, 1, 2));
    }

    [Fact]
    public void The_core_says_the_same_in_every_template_but_the_start_ups() =>
        Assert.Single(FrameworkTemplate.All.Where(t => t.Name != "early-start-up").Select(t => string.Join('\n', Core(t.Name).Select(d => $"{d.Id} {d.Text}"))).Distinct());

    [Fact]
    public void The_start_ups_core_asks_for_nothing_that_needs_a_second_team_or_a_department() =>
        Assert.DoesNotContain(Core("early-start-up"), d => d.Text.Value.Contains("teams", StringComparison.Ordinal) || d.Text.Value.Contains("other team", StringComparison.Ordinal) || d.Text.Value.Contains("department", StringComparison.Ordinal));

    [Fact]
    public async Task What_another_family_gets_from_engineering_names_no_craft()
    {
        var (from, to) = (Path.Combine(_folder, "engineering.yaml"), Path.Combine(_folder, "data.yaml"));
        await Run("new", "--template", "engineering", "--output", from);
        await Run("new", "--from", from, "--family", "Data & Analytics", "--output", to);

        var text = await File.ReadAllTextAsync(to, TestContext.Current.CancellationToken);
        var begun = text[text.IndexOf("families:", StringComparison.Ordinal)..];
        Assert.DoesNotMatch("(?i)engineer|software|technical|\\bcode\\b|\\bpull request", begun);
    }

    [Fact]
    public void All_templates_together_hold_together()
    {
        var files = FrameworkTemplate.All.Select(t => Read(t.Name).File!).ToList();
        var widest = files.MaxBy(f => f.Company!.Grades.Count)!.Company!;
        var together = new FrameworkFile
        {
            Company = widest with
            {
                EvidenceTags = [.. files.SelectMany(f => f.Company!.EvidenceTags).DistinctBy(t => t.Name)],
                Metrics = [.. files.SelectMany(f => f.Company!.Metrics)],
            },
            Families = [.. files.SelectMany(f => f.Families)],
            Paths = [.. files.SelectMany(f => f.Paths)],
        };

        Assert.Empty(StructureCheck.Of(together, around: new() { People = 5_000 }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_fits_companies_with_other_grades_core_and_tags(string name)
    {
        var template = Read(name).File!;
        foreach (var path in new[] { "frameworks/northwind/northwind.yaml", "tests/data/world.yaml", "tests/data/examples/framework.yaml" })
        {
            var company = FrameworkDocument.ReadFile(Examples.PathOf(path)).File!.Company!;
            var family = TemplateFit.Of(template.Families[0], template.Company!, company, "Inside Sales");

            Assert.Equal("inside-sales", family.Id.Value);
            Assert.DoesNotContain(StructureCheck.Of(new Framework { Company = company, Family = family }), f => f.Severity == Severity.Error);
        }
    }

    [Fact]
    public void On_its_own_company_part_a_template_stays_as_it_is()
    {
        var template = Read("engineering").File!;

        var family = TemplateFit.Of(template.Families[0], template.Company!, template.Company!, "Engineering");

        Assert.Equal(
            FrameworkDocument.ToJson(new Framework { Company = template.Company!, Family = template.Families[0] }).Length,
            FrameworkDocument.ToJson(new Framework { Company = template.Company!, Family = family }).Length);
    }

    [Fact]
    public async Task Without_options_the_templates_are_listed()
    {
        Assert.Equal(0, await Run("new"));
        Assert.All(FrameworkTemplate.All, t => Assert.Contains($"{t.Name} ", _output.ToString(), StringComparison.Ordinal));
        Assert.Contains("Sales: five levels from sales development", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_printed_or_written_and_never_over_a_file()
    {
        Assert.Equal(0, await Run("new", "--template", "sales"));
        Assert.Equal(FrameworkTemplate.Find("sales")!.Text, _output.ToString());

        var path = Path.Combine(_folder, "mine.yaml");
        await File.WriteAllTextAsync(path, "mine", TestContext.Current.CancellationToken);
        Assert.Equal(2, await Run("new", "--template", "sales", "--output", path));
        Assert.Contains("exists already", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("There is no template 'sale'. Did you mean 'sales'?", "--template", "sale")]
    [InlineData("Name one of them", "--template", "sales", "--from", "x.yaml")]
    [InlineData("needs the name of the new family", "--from", "x.yaml")]
    [InlineData("cannot be opened", "--from", "missing.yaml", "--family", "F")]
    public async Task What_cannot_be_begun_is_refused_in_words(string sentence, params string[] arguments)
    {
        Assert.Equal(2, await Run(["new", .. arguments]));
        Assert.Contains(sentence, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_begins_from_another_with_its_structure_and_core()
    {
        var (from, to) = (Path.Combine(_folder, "engineering.yaml"), Path.Combine(_folder, "data.yaml"));
        await Run("new", "--template", "engineering", "--output", from);

        Assert.Equal(0, await Run("new", "--from", from, "--family", "Data & Analytics", "--output", to));

        var (model, begun) = (Read("engineering").File!.Families[0], FrameworkDocument.ReadFile(to).File!.Families[0]);
        Assert.Equal(("data-analytics", "Data & Analytics"), (begun.Id.Value, begun.Title.Value));
        Assert.Equal(model.Levels.Select(l => (l.Id, l.Track, l.Grade)), begun.Levels.Select(l => (l.Id, l.Track, l.Grade)));
        Assert.Equal(model.Transitions.Select(t => t.Id), begun.Transitions.Select(t => t.Id));
        Assert.Equal(Texts(model, "communication", "IC6"), Texts(begun, "communication", "IC6"));
        Assert.Equal(Texts(model, "coaching", "M1"), Texts(begun, "coaching", "M1"));
        Assert.Empty(Texts(begun, "building", "IC3"));
        var errors = FrameworkDocument.ReadFile(to).Check().Where(p => p.Severity == Severity.Error);
        Assert.All(errors, e => Assert.Equal("cell/not-written", e.Code));
    }

    [Fact]
    public async Task Of_many_families_one_is_named()
    {
        var path = Examples.PathOf("frameworks/northwind/northwind.yaml");

        Assert.Equal(2, await Run("new", "--from", path, "--family", "F"));
        Assert.Contains("Name the one to begin from with --like", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Run("new", "--from", path, "--family", "F", "--like", "support"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Texts(Family family, string competency, string level) =>
        family.Cells.Single(c => c.Competency.Value == competency && c.Level.Value == level).Own?.Descriptors.Select(d => d.Text.Value) ?? [];

    private static IEnumerable<Descriptor> Core(string template) =>
        Read(template).File!.Company!.Competencies.SelectMany(c => c.Steps).SelectMany(s => s.Descriptors!);

    private static DocumentReading Read(string template) => FrameworkDocument.ReadYaml(FrameworkTemplate.Find(template)!.Text, template);

    private Task<int> Run(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        return TrellisCommand.RunAsync(arguments, _output, _error);
    }
}
