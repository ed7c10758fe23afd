extern alias cli;

using cli::Trellis.Cli;
using cli::Trellis.Cli.Remote;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

public sealed class PushPullTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-pull-").FullName;
    private readonly StringWriter _output = new(), _error = new();

    [Theory, EachDatabase]
    public async Task What_was_pulled_and_pushed_is_pulled_again_byte_by_byte(World world)
    {
        await PullAsync(world, world.Ada);
        var first = Read("engineering");

        Assert.Equal(ExitCode.Fine, await PushAsync(world, world.Ada, "engineering"));
        Assert.Equal(ExitCode.Fine, await PullAsync(world, world.Ada));

        Assert.Equal(first, Read("engineering"));
        Assert.Equal(["company.yaml", "engineering.yaml", "product.yaml"], Directory.GetFiles(_folder, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_push_writes_the_draft_and_publishes_nothing(World world)
    {
        await PullAsync(world, world.Hana, "engineering");
        Edit("engineering", "title: Coding", "title: Writing code");

        Assert.Equal(ExitCode.Fine, await PushAsync(world, world.Hana, "engineering"));

        var there = await world.ClientOf(world.Hana).FrameworkAsync("engineering");
        Assert.Equal(("Hana Haddad", "1.0.0"), (there.Draft!.ChangedBy, Assert.Single(there.Versions).Number));
        Assert.Contains("its changes ask for version 1.", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_text_that_is_newer_on_the_server_is_shown_and_left_alone(World world)
    {
        await PullAsync(world, world.Ada, "engineering");
        var hana = world.ClientOf(world.Hana);
        var there = await hana.FamilyTextAsync("engineering");
        await hana.WriteDraftAsync("engineering", there.Text.Replace("title: Engineering", "title: Engineering at large", StringComparison.Ordinal), there.ETag);
        Edit("engineering", "title: Coding", "title: Writing code");

        Assert.Equal(ExitCode.Findings, await PushAsync(world, world.Ada, "engineering"));

        Assert.Contains("Coding → Writing code", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Engineering at large", (await hana.FamilyTextAsync("engineering")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Writing code", (await hana.FamilyTextAsync("engineering")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Errors_come_with_the_line_of_the_file(World world)
    {
        await PullAsync(world, world.Ada, "engineering");
        Edit("engineering", "grade: G1", "grade: G99");

        Assert.Equal(ExitCode.Findings, await PushAsync(world, world.Ada, "engineering"));

        Assert.Matches(@"engineering\.yaml:\d+:\d+ error ", _error.ToString());
    }

    [Theory, EachDatabase]
    public async Task A_file_with_changes_of_its_own_is_not_overwritten(World world)
    {
        await PullAsync(world, world.Ada, "engineering");
        Edit("engineering", "title: Engineering", "title: Engineering at large");

        Assert.Equal(ExitCode.Findings, await PullAsync(world, world.Ada, "engineering"));

        Assert.Contains("Engineering at large", Read("engineering"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_file_that_was_never_pulled_overwrites_nothing(World world)
    {
        await PullAsync(world, world.Ada, "engineering");
        File.Delete(Path.Combine(_folder, PullRecord.FileName));

        Assert.Equal(ExitCode.Findings, await PushAsync(world, world.Ada, "engineering"));
        Assert.Contains("was never pulled", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_is_no_author_pushes_nothing(World world)
    {
        await PullAsync(world, world.Ana, "engineering");

        Assert.Equal(ExitCode.Unreadable, await PushAsync(world, world.Ana, "engineering"));
        Assert.Contains("There is nothing here", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_or_a_token_it_says_what_to_set()
    {
        Assert.Equal(ExitCode.Unreadable, await TrellisCommand.RunAsync(["pull"], _output, _error));
        Assert.Contains("TRELLIS_URL", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<int> PullAsync(World world, Member member, params string[] families) =>
        Connection.TellingAsync(_error, () => new Pull(world.ClientOf(member), _folder, false, _output, _error).RunAsync(families));

    private Task<int> PushAsync(World world, Member member, string family) =>
        Connection.TellingAsync(_error, () => new Push(world.ClientOf(member), _output, _error).RunAsync([Path.Combine(_folder, $"{family}.yaml")]));

    private string Read(string family) => File.ReadAllText(Path.Combine(_folder, $"{family}.yaml"));

    private void Edit(string family, string was, string becomes)
    {
        Assert.Contains(was, Read(family), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, $"{family}.yaml"), Read(family).Replace(was, becomes, StringComparison.Ordinal));
    }
}
