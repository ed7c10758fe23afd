using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Endorsements;

internal static class EndorsementEndpoints
{
    public static void AddEndorsements(this IServiceCollection services) => services.AddScoped<EndorseMove>().AddScoped<RecordCalibration>().AddScoped<CalibrateRatings>();

    public static void MapEndorsements(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Links.Team + "/{person}/endorsements", EndorseAsync).RequireAuthorization(Policies.Manages);
        routes.MapPost(Links.People + "/{person}/calibrations", RecordAsync).RequireAuthorization(Policies.Hr);
        routes.MapPost(Links.People + "/{person}/calibrated-ratings", CalibrateAsync).RequireAuthorization(Policies.Hr);
    }

    private static async Task<IResult> EndorseAsync(
        Id<Person> person, [AsParameters] EndorsementForm form, EndorseMove endorse, [AsParameters] MyGrowthEndpoints.Asking asking, CancellationToken cancel)
    {
        if (await endorse.RunAsync(person, form.Target, EndorseMove.StatusOf(form.Status), form.Reason, cancel) is not { } result)
            return Html.NotFound();
        if (result is not Result<Endorsement>.Refused(var reasons))
            return Html.SeeOther(Links.WordsOn(person, LevelRef.TryParse(form.Target)!.Value)); // refused when it is none
        return await asking.AnothersAsync(person, form.Target, cancel) is { Compared.Move: not null } view
            ? Html.Refused<GrowthPage>(new { Growth = view with { Endorse = form, EndorseRefusals = reasons } })
            : Html.Refused(reasons);
    }

    private static async Task<IResult> RecordAsync(Id<Person> person, [AsParameters] CalibrationForm form, RecordCalibration record, [AsParameters] PeopleEndpoints.Asking asking, CancellationToken cancel)
    {
        if (await record.RunAsync(person, form.Result, cancel) is not { } result)
            return Html.NotFound();
        if (result is not Result<CalibrationDecision>.Refused(var reasons))
            return Html.SeeOther(Links.CalibrationOf(person));
        return await asking.FileAsync(person, cancel) is { } file
            ? Html.Refused<PersonPage>(new { File = file with { Calibration = form, CalibrationRefusals = reasons } })
            : Html.NotFound();
    }

    /// <summary>The form stands beside ratings that HR has read; shown again, they are read again, and the person finds that too.</summary>
    private static async Task<IResult> CalibrateAsync(Id<Person> person, [AsParameters] RatingForm form, CalibrateRatings calibrate, ReadRatings read, HrReach hr, CancellationToken cancel)
    {
        var result = form.Cycle is not null || hr.IsMe(person) ? await calibrate.RunAsync(person, form.Cycle ?? default, form.Choices, cancel) : CalibrateRatings.NoneChosen;
        if (result is Result<Assessment>.Accepted)
            return Html.SeeOther(Links.Person(person));
        if (result is not Result<Assessment>.Refused(var reasons) || await read.RunAsync(person, cancel) is not { } file)
            return Html.NotFound();
        var shown = new { File = file with { Anew = form, RatingRefusals = [.. reasons.Select(r => r.Field is "reason" or "Comment" ? r with { Field = nameof(form.Why) } : r)] } };
        return reasons.Contains(CalibrateRatings.Outdated) ? Html.Conflict<PersonPage>(shown) : Html.Refused<PersonPage>(shown);
    }
}

/// <summary>A word on a move, as typed.</summary>
public sealed record EndorsementForm
{
    [FromForm]
    public string? Target { get; init; }

    [FromForm]
    public string? Status { get; init; }

    [FromForm]
    public string? Reason { get; init; }
}

/// <summary>The decision of a session, as typed.</summary>
public sealed record CalibrationForm
{
    [FromForm]
    public string? Target { get; init; }

    [FromForm]
    public string? Confirmed { get; init; }

    [FromForm]
    public string? Calibrators { get; init; }

    [FromForm]
    public string? Reason { get; init; }

    public CalibrationResult Result => new(
        Target, Confirmed switch { "true" => true, "false" => false, _ => null },
        int.TryParse(Calibrators, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : null, Reason);
}
