using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain;
using Trellis.Web.Features.Tokens;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

public class CreateTokenVerbTests
{
    [Theory, EachDatabase]
    public async Task The_operator_makes_a_token_for_somebody(World world)
    {
        var secret = Assert.IsType<Result<string>.Accepted>(await IssueAsync(world, "--for", world.Ana.Email.ToUpperInvariant(), "--scope", "read,write-reviews", "--days", "5")).Value;

        Assert.Equal(HttpStatusCode.NotFound, (await world.ProgramWith(secret).GetAsync("/api/v1/nothing")).Status);
    }

    [Theory]
    [EachDatabase("account-missing", "--for", "nobody@teststead.example")]
    [EachDatabase("account-disabled", "--for", "dora.diaz@teststead.example")]
    [EachDatabase("token-for")]
    [EachDatabase("token-options", "--for")]
    [EachDatabase("token-options", "--for", "ana.engel@teststead.example", "--forever", "yes")]
    [EachDatabase("token-scope-unknown", "--for", "ana.engel@teststead.example", "--scope", "all")]
    [EachDatabase("token-days", "--for", "ana.engel@teststead.example", "--days", "0")]
    public async Task What_cannot_be_made_is_refused(World world, string code, params string[] options) =>
        Assert.Equal(code, Assert.IsType<Result<string>.Refused>(await IssueAsync(world, options)).Reasons[0].Code);

    private static async Task<Result<string>> IssueAsync(World world, params string[] options)
    {
        if (TokenOptions.Parse(options) is Result<TokenOptions>.Refused(var reasons))
            return new Result<string>.Refused(reasons);
        await using var scope = world.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IssueToken>().RunAsync(((Result<TokenOptions>.Accepted)TokenOptions.Parse(options)).Value, CancellationToken.None);
    }
}
