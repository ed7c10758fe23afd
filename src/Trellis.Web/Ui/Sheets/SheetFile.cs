using Microsoft.AspNetCore.Http.HttpResults;
using Trellis.Files.Sheets;

namespace Trellis.Web.Ui.Sheets;

/// <summary>Answers a table as a file: <c>…/table.csv</c> or <c>…/table.xlsx</c> beside the page that shows it, under the same rights.</summary>
internal static class SheetFile
{
    /// <summary>A handler that gives a <see cref="Sheet"/>, or null where there is nothing for whoever asks.</summary>
    public static void MapTable(this IEndpointRouteBuilder routes, string page, Delegate handler)
    {
        foreach (var format in new[] { "csv", "xlsx" })
            routes.MapGet($"{page}/table.{format}", handler)
                .AddEndpointFilter(async (call, next) => await next(call) is Sheet sheet ? Of(sheet, format) : Html.NotFound());
    }

    private static FileContentHttpResult Of(Sheet sheet, string format)
    {
        var name = string.Concat(sheet.Name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        return format == "csv"
            ? TypedResults.File(SheetCsv.Of(sheet), "text/csv; charset=utf-8", $"{name}.csv")
            : TypedResults.File(SheetXlsx.Of(sheet), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx");
    }
}
