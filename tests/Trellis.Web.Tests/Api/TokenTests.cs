using System.Net;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Api;

public class TokenTests
{
    private const string Anything = "/api/v1/nothing";

    [Theory, EachDatabase]
    public async Task A_token_is_shown_once_and_works(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.Tokens);

        var page = await ana.SubmitAsync(Links.Tokens, ("Name", "nightly import"), ("Scopes", "read"), ("Days", "30"));

        var secret = page.All("code").Single();
        Assert.Matches("^trl_[A-Za-z0-9_-]{43}$", secret);
        Assert.Equal(HttpStatusCode.NotFound, (await world.ProgramWith(secret).GetAsync(Anything)).Status);
        Assert.DoesNotContain(secret, (await ana.GetAsync(Links.Tokens)).Html, StringComparison.Ordinal);
        Assert.Contains("nightly import | read | 1 November 2026 | 2 October 2026", Assert.Single(ana.Page.Rows(), row => row.Contains("nightly", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Neither_database_nor_journal_hold_a_token(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.Tokens);
        var page = await ana.SubmitAsync(Links.Tokens, ("Name", "nightly import"), ("Scopes", "read"), ("Days", "30"));

        Assert.DoesNotContain(await world.DumpAsync(), line => line.Contains(page.All("code").Single()[4..], StringComparison.Ordinal));
        Assert.Equal("token-created", (await world.JournalAsync())[^1].What);
    }

    [Theory]
    [EachDatabase("", "read", "30", "Say what the token is for")]
    [EachDatabase("import", "", "30", "Choose at least one thing")]
    [EachDatabase("import", "everything", "30", "There is no scope “everything”")]
    [EachDatabase("import", "read", "366", "1 to 365 days")]
    [EachDatabase("import", "read", "", "1 to 365 days")]
    public async Task A_token_without_name_scope_or_end_is_refused(World world, string name, string scope, string days, string reason)
    {
        var ana = world.SignedInAs(world.Ana);

        var page = await ana.PostAsync(Links.Tokens, ("Name", name), ("Scopes", scope), ("Days", days));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("main code"));
    }

    [Theory, EachDatabase]
    public async Task A_revoked_token_is_refused_at_the_next_request(World world)
    {
        var program = world.ProgramOf(world.Ana);
        await program.GetAsync(Anything);
        await world.SignedInAs(world.Ana).PostAsync(Links.TokenRevocation(world.Story.Keys.Of(world.Ana).Token.Id));

        var answer = await program.GetAsync(Anything);

        Assert.Equal((HttpStatusCode.Unauthorized, "token-missing"), (answer.Status, answer.Problem.Code));
        Assert.Equal("Bearer", answer.Response.Headers.WwwAuthenticate.ToString());
    }

    [Theory, EachDatabase]
    public async Task A_token_works_to_the_end_of_its_last_day(World world)
    {
        world.Clock.GoTo(world.Story.Keys.Of(world.Ana).Token.ExpiresOn);
        Assert.Equal(HttpStatusCode.NotFound, (await world.ProgramOf(world.Ana).GetAsync(Anything)).Status);

        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await world.ProgramOf(world.Ana).GetAsync(Anything)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_session_cookie_counts_for_nothing_under_api(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Anything);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("application/problem+json", page.Response.Content.Headers.ContentType!.MediaType);
    }

    [Theory, EachDatabase]
    public async Task A_token_counts_for_nothing_on_a_page(World world)
    {
        var answer = await world.ProgramOf(world.Ana).GetAsync(Links.MyGrowth);

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
    }

    [Theory]
    [EachDatabase("")]
    [EachDatabase("trl_")]
    [EachDatabase("trl_guessed")]
    [EachDatabase("Bearer")]
    public async Task What_is_no_token_of_ours_is_refused(World world, string text) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await world.ProgramWith(text.Length == 0 ? null : text).GetAsync(Anything)).Status);

    [Theory, EachDatabase]
    public async Task Many_tokens_that_are_not_good_are_slowed_down_and_a_good_one_works_on(World world)
    {
        var guesser = world.ProgramWith("trl_guessed", "10.1.1.1");
        for (var i = 0; i < TokenTries.PerFiveMinutes; i++)
            await guesser.GetAsync(Anything);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.GetAsync(Anything)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.ProgramWith(world.Story.Keys.Of(world.Ana).Secret, "10.1.1.1").GetAsync(Anything)).Status);
    }
}
