using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Trellis.Web.Api;

namespace Trellis.Web.Security;

/// <summary>Which kind of person a group of endpoints is for. Which rows they reach is <see cref="Reach"/>'s; what may be done is the domain's.</summary>
internal static class Policies
{
    public const string SignedIn = nameof(SignedIn);
    public const string Manages = nameof(Manages);
    public const string Hr = nameof(Hr);
    public const string Authors = nameof(Authors);
    public const string PeopleData = nameof(PeopleData);
    public const string Administrator = nameof(Administrator);

    private static readonly Dictionary<string, Func<CurrentUser, bool>> Rules = new()
    {
        [SignedIn] = user => user.SessionOrNull is not null,
        [Manages] = user => user.SessionOrNull?.Manages == true,
        [Hr] = user => user.IsHr,
        [Authors] = user => user.IsHr || user.Has(Role.Author),
        [PeopleData] = user => user.IsHr || user.IsAdministrator,
        [Administrator] = user => user.IsAdministrator,
        [Scope.Read] = user => Allows(user, Scope.Read),
        [Scope.WritePeople] = user => Allows(user, Scope.WritePeople),
        [Scope.WriteFrameworks] = user => Allows(user, Scope.WriteFrameworks),
        [Scope.WriteReviews] = user => Allows(user, Scope.WriteReviews),
        [Scope.WriteAccounts] = user => Allows(user, Scope.WriteAccounts),
    };

    private static bool Allows(CurrentUser user, string scope) => user.SessionOrNull?.Scopes?.Contains(scope) == true;

    public static void AddPolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var name in Rules.Keys)
            authorization.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new Rule(name)));
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new Rule(SignedIn)).Build());
        services.AddScoped<IAuthorizationHandler, Handler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, WhatIsNotYoursIsNotThere>();
    }

    private sealed record Rule(string Name) : IAuthorizationRequirement;

    private sealed class Handler(CurrentUser user) : AuthorizationHandler<Rule>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Rule requirement)
        {
            if (Rules[requirement.Name](user))
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }

    /// <summary>Somebody who is signed in and lacks a right gets the same answer as for an address that does not exist.</summary>
    private sealed class WhatIsNotYoursIsNotThere : IAuthorizationMiddlewareResultHandler
    {
        private readonly AuthorizationMiddlewareResultHandler _usual = new();

        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
            authorizeResult.Forbidden ? ApiProblems.NothingHere(context).ExecuteAsync(context) : _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
