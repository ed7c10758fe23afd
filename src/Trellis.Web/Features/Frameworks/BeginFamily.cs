using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Files;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>Puts a template on the company's own grades and core, as the text of an import that its preview then shows. Nothing is changed by it.</summary>
public sealed class BeginFamily(Reach reach, Library library)
{
    public async Task<Result<FrameworkText>> RunAsync(Input input, CancellationToken cancel)
    {
        var template = FrameworkTemplate.Find(input.Template ?? "");
        var name = input.Name?.Trim() ?? "";
        List<Refusal> refusals = [.. WhatIsMissing(template, name, input)];
        if (refusals.Count == 0 && await IsThereAsync(NewFamily.IdOf(name), cancel))
            refusals.Add(new("family-there", T("There is a family of this name already. Give the new one another, or import the next version of that one."), nameof(Input.Name)));
        if (refusals.Count > 0)
            return new Result<FrameworkText>.Refused(refusals);
        return new FrameworkText(FrameworkDocument.ToYaml(Begun(template!, name, input.Company)), $"{NewFamily.IdOf(name)}.yaml"); // refused above
    }

    private IEnumerable<Refusal> WhatIsMissing(FrameworkTemplate? template, string name, Input input)
    {
        if (template is null)
            yield return new("template-missing", T("Choose what to begin with."), nameof(Input.Template));
        if (NewFamily.IdOf(name).Value.Length == 0)
            yield return new("name-missing", T("Name the family, such as Customer Success."), nameof(Input.Name));
        if (library.Company is null && string.IsNullOrWhiteSpace(input.Company))
            yield return new("company-name-missing", T("Name your company; the template brings its first grades and rating words."), nameof(Input.Company));
    }

    private async Task<bool> IsThereAsync(FamilyId id, CancellationToken cancel) =>
        library.Versions.Any(v => v.Family == id) || await reach.DraftsIWrite.AnyAsync(v => v.Family == id, cancel);

    private FrameworkFile Begun(FrameworkTemplate template, string name, string? companyName)
    {
        var file = FrameworkDocument.ReadYaml(template.Text, template.Name).File!; // a template holds together: TemplateTests
        var (model, own) = (file.Families[0], file.Company!);
        return library.Company is { } company
            ? Fitted(model, own, company, name)
            : new() { Company = own with { Name = companyName!.Trim() }, Families = [model with { Id = NewFamily.IdOf(name), Title = name }] }; // refused above
    }

    /// <summary>What the company has none of yet the template brings.</summary>
    private static FrameworkFile Fitted(Family model, Domain.Frameworks.Company own, Domain.Frameworks.Company company, string name)
    {
        var filled = NewCompany.FilledFrom(company, own);
        return new() { Locale = company.Locale, Company = filled == company ? null : filled, Families = [TemplateFit.Of(model, own, filled, name)] };
    }

    public sealed record Input
    {
        [FromForm]
        public string? Template { get; init; }

        [FromForm]
        public string? Name { get; init; }

        /// <summary>Only where the company has no grades and rating words yet.</summary>
        [FromForm]
        public string? Company { get; init; }
    }
}

/// <summary>The form of a new family, as typed.</summary>
public sealed record NewFamilyForm(string? Template, string Name, string Company, bool AsksForCompany, IReadOnlyList<Refusal> Refusals)
{
    public static NewFamilyForm Empty(Library library) => new(null, "", "", library.Company is null, []);

    public static NewFamilyForm Refused(BeginFamily.Input input, Library library, IReadOnlyList<Refusal> reasons) =>
        new(input.Template, input.Name ?? "", input.Company ?? "", library.Company is null, reasons);
}
