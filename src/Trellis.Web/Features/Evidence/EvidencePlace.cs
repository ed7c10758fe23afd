using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

/// <summary>Where somebody stands on a day, for the competencies that evidence can speak of and the criteria that look for it.</summary>
internal sealed record EvidencePlace(ResolvedFramework Framework, ResolvedLevel Level)
{
    public static async Task<EvidencePlace?> OfAsync(Id<Person> person, Reach reach, Library library, DateOnly today, CancellationToken cancel)
    {
        var placement = await reach.GrowthOf(reach.People.Where(p => p.Id == person)).Intervals.OfType<Placement>()
            .Where(p => p.PersonId == person && p.From <= today && (p.To == null || p.To >= today)).OrderBy(p => p.From).FirstOrDefaultAsync(cancel);
        if (placement is null || library.InForce(placement.Family, today) is not { } version)
            return null;
        var framework = library.Resolve(version);
        return framework.Level(placement.Level) is { } level ? new(framework, level) : null;
    }

    /// <summary>What the moves from this level ask of each tag, in words.</summary>
    public ILookup<string, string> Asked()
    {
        var asked = from move in Moves.OpenFrom(Framework, Level.Level.Id, _ => [])
                    from scope in ScopesOf(move.Criteria)
                    select (scope.Tag, Words: T("{0} asks for it: {1}", move.To.Level, new CriterionWords(move.Policy, Framework).WhatIsCounted(scope)));
        return asked.Distinct().ToLookup(a => a.Tag, a => a.Words);
    }

    private static IEnumerable<Criterion.Scope> ScopesOf(Criterion? criterion) => criterion switch
    {
        Criterion.Scope scope => [scope],
        Criterion.All all => all.Of.SelectMany(ScopesOf),
        Criterion.Any any => any.Of.SelectMany(ScopesOf),
        _ => [],
    };
}
