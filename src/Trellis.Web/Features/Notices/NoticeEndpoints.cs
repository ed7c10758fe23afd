using Trellis.Domain;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Notices;

internal static class NoticeEndpoints
{
    public static void AddNotices(this IServiceCollection services) => services.AddScoped<ReadNotices>().AddScoped<ChooseMails>();

    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.Notices).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", ListAsync);
        pages.MapPost("/read", ReadAllAsync);
        pages.MapPost("/{id}/opening", OpenAsync);
        pages.MapGet("/mail", ShowChoicesAsync);
        pages.MapPost("/mail", ChooseAsync);
    }

    private static async Task<IResult> ListAsync(Reach reach, CancellationToken cancel) =>
        Html.Page<NoticesPage>(new { List = await NoticeList.LoadAsync(reach, cancel) });

    private static async Task<IResult> ReadAllAsync(ReadNotices read, CancellationToken cancel)
    {
        await read.ReadAllAsync(cancel);
        return Html.SeeOther(Links.Notices);
    }

    private static async Task<IResult> OpenAsync(Id<PersonNotice> id, ReadNotices read, CancellationToken cancel) =>
        await read.OpenAsync(id, cancel) is { } link ? Html.SeeOther(link) : Html.NotFound();

    private static async Task<IResult> ShowChoicesAsync(string? saved, Reach reach, Post post, CancellationToken cancel) =>
        Html.Page<MailChoicesPage>(new { Choices = await MailChoicesView.LoadAsync(reach, post, cancel) with { IsSaved = saved == "1" } });

    private static async Task<IResult> ChooseAsync([AsParameters] ChooseMails.Input input, ChooseMails choose, Reach reach, Post post, CancellationToken cancel)
    {
        if (await choose.RunAsync(input, cancel) is not Result<MailChosen>.Refused(var reasons))
            return Html.SeeOther(Links.MailChoicesSaved);
        return Html.Refused<MailChoicesPage>(new { Choices = await MailChoicesView.LoadAsync(reach, post, cancel) with { Refusals = reasons } });
    }
}
