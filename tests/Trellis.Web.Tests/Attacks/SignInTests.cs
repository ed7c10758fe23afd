using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

public class SignInTests
{
    [Theory]
    [EachDatabase("https://evil.example/")]
    [EachDatabase("//evil.example")]
    [EachDatabase("/\\evil.example")]
    [EachDatabase("/\t/evil.example")]
    [EachDatabase("\\\\evil.example")]
    [EachDatabase("https:evil.example")]
    [EachDatabase("https:/evil.example")]
    [EachDatabase("///evil.example")]
    [EachDatabase("/\u0001/evil.example")]
    [EachDatabase("/\u2028/evil.example")]
    [EachDatabase("\t//evil.example")]
    [EachDatabase("evil.example")]
    [EachDatabase("?x")]
    [EachDatabase("javascript:alert(1)")]
    [EachDatabase("/ok\r\nSet-Cookie: a=b")]
    [EachDatabase("/growth/ü")]
    [EachDatabase(" /my/growth")]
    public async Task Signing_in_leads_to_no_other_place_than_this_site(World world, string next)
    {
        var answer = await world.Visitor.PostAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password), ("Next", next));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Equal(Links.Start, answer.Location);
    }

    /// <summary>Whatever it decodes to stays a path of this site, as a browser reads it.</summary>
    [Theory]
    [EachDatabase("/%2Fevil.example")]
    [EachDatabase("/%5Cevil.example")]
    [EachDatabase("/%09/evil.example")]
    [EachDatabase("/.//evil.example")]
    [EachDatabase("/..//evil.example")]
    [EachDatabase("/@evil.example")]
    [EachDatabase("/;@evil.example")]
    public async Task An_encoded_address_stays_on_this_site(World world, string next)
    {
        var answer = await world.Visitor.PostAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password), ("Next", next));

        Assert.Equal("trellis.example", new Uri(new Uri("https://trellis.example/sign-in"), answer.Location).Host);
    }

    [Theory, EachDatabase]
    public async Task Signing_in_goes_on_to_the_page_that_was_asked_for(World world)
    {
        var browser = world.Visitor;
        await browser.GetAsync(Links.MyGrowth + "?to=engineering%2FE3");
        await browser.FollowAsync();

        var answer = await browser.SubmitAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));

        Assert.Equal(Links.MyGrowth + "?to=engineering%2FE3", answer.Location);
    }

    /// <summary>A null leaves the field out.</summary>
    [Theory]
    [EachDatabase(null, null)]
    [EachDatabase("", "")]
    [EachDatabase("ana.engel@teststead.example", null)]
    [EachDatabase("ana.engel@teststead.example", "")]
    [EachDatabase(null, Cast.Password)]
    [EachDatabase("", Cast.Password)]
    [EachDatabase("   ", Cast.Password)]
    [EachDatabase("%", Cast.Password)]
    [EachDatabase("ana.engel@teststead.example' OR '1'='1", Cast.Password)]
    public async Task A_field_that_is_absent_or_empty_equals_nothing(World world, string? email, string? password)
    {
        var answer = await world.Visitor.PostAsync(Links.SignIn, ("Email", email), ("Password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.False(answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("trellis=", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task Nobody_learns_from_the_wording_who_has_an_account(World world)
    {
        List<string> answers = [];
        foreach (var (email, password) in new[] { (world.Ana.Email, "wrong"), (world.Dora.Email, Cast.Password), ("nobody@else.example", "wrong") })
        {
            var answer = await world.Visitor.PostAsync(Links.SignIn, ("Email", email), ("Password", password));
            answers.Add($"{answer.Status} {answer.Text}");
        }

        Assert.Single(answers.Distinct());
    }

    [Theory, EachDatabase]
    public async Task Guessing_a_password_ends_after_ten_tries(World world)
    {
        await GuessAsync(world.Visitor, world.Ana, SignInLimit);

        var answer = await world.Visitor.PostAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Too many tries", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Another_way_of_typing_the_address_is_no_further_try(World world)
    {
        for (var i = 0; i < SignInLimit; i++)
            await world.Visitor.PostAsync(Links.SignIn, ("Email", new string(' ', i) + world.Ana.Email.ToUpperInvariant()), ("Password", $"guess {i}"));

        var answer = await world.Visitor.PostAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));

        Assert.Contains("Too many tries", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Guessing_from_elsewhere_locks_nobody_out(World world)
    {
        await GuessAsync(world.Visitor.From("192.0.2.9"), world.Ana, SignInLimit);

        var answer = await world.Visitor.From("192.0.2.10").PostAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
    }

    [Theory, EachDatabase]
    public async Task One_address_may_not_try_account_after_account(World world)
    {
        var browser = world.Visitor.From("192.0.2.11");
        for (var i = 0; i < SignInLimit * 6; i++)
            await browser.PostAsync(Links.SignIn, ("Email", $"someone{i}@teststead.example"), ("Password", ""));

        var answer = await browser.PostAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
    }

    [Theory]
    [EachDatabase("a\0b")]
    [EachDatabase("\u202Eevil\u202C ﷽ 👩‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞")]
    [EachDatabase("<script>alert(1)</script>\"'><img src=x onerror=alert(1)>")]
    public async Task Strange_letters_in_the_form_are_refused_in_peace(World world, string text)
    {
        var answer = await world.Visitor.PostAsync(Links.SignIn, ("Email", text), ("Password", text), ("Next", text));

        Assert.True(answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, answer.Status.ToString());
        Assert.False(answer.Has("main img") || answer.Has("main script"));
    }

    [Theory, EachDatabase]
    public async Task A_very_long_e_mail_is_refused_in_peace(World world)
    {
        var answer = await world.Visitor.PostAsync(Links.SignIn, ("Email", new string('ä', 100_000)), ("Password", new string('ß', 100_000)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    private const int SignInLimit = Security.SignIn.TriesPerFiveMinutes;

    private static async Task GuessAsync(Browser browser, Member member, int times)
    {
        for (var i = 0; i < times; i++)
            await browser.PostAsync(Links.SignIn, ("Email", member.Email), ("Password", $"guess {i}"));
    }
}
