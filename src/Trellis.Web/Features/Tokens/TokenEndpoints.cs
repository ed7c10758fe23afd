using Trellis.Domain;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Tokens;

internal static class TokenEndpoints
{
    public static void AddTokens(this IServiceCollection services) => services.AddScoped<CreateToken>().AddScoped<RevokeToken>().AddScoped<IssueToken>();

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.Tokens).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", Show);
        pages.MapPost("", CreateAsync);
        pages.MapPost("/{id}/revocation", RevokeAsync);
    }

    private static async Task<IResult> Show(Reach reach, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<TokensPage>(new { Shelf = await TokenShelf.LoadAsync(reach, clock.Today, cancel) });

    private static async Task<IResult> CreateAsync([AsParameters] CreateToken.Input input, CreateToken create, Reach reach, TimeProvider clock, CancellationToken cancel)
    {
        var created = await create.RunAsync(input, cancel);
        var shelf = await TokenShelf.LoadAsync(reach, clock.Today, cancel);
        return created.Match(
            made => Html.Page<TokensPage>(new { Shelf = shelf with { Secret = made.Secret } }),
            reasons => Html.Refused<TokensPage>(new { Shelf = shelf with { Typed = input, Refusals = reasons } }));
    }

    private static async Task<IResult> RevokeAsync(Id<ApiToken> id, RevokeToken revoke, CancellationToken cancel) =>
        await revoke.RunAsync(id, cancel) ? Html.SeeOther(Links.Tokens) : Html.NotFound();
}
