using System.Text.Json;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Recipes;

/// <summary>
/// Our own step <c>YouthArchive.CertificateTemplates</c>: the texts of certificates, by programme and kind. What an organiser has changed
/// stays: a template that is there already is left as it is unless the step says <c>"overwrite": true</c>.
/// </summary>
internal sealed class CertificateTemplatesStep(TemplateDesk desk) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.CertificateTemplates";

    private sealed record Model(bool Overwrite, IReadOnlyList<TemplateModel>? Templates);

    private sealed record TemplateModel(string? Programme, string? Kind, LocalizedText? Heading, LocalizedText? Text, IReadOnlyList<SignatoryModel>? Signatories);

    private sealed record SignatoryModel(LocalizedText? Name, LocalizedText? Office);

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        Model? model;
        try
        {
            model = context.Step.Deserialize<Model>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (model?.Templates is not { Count: > 0 } templates)
        {
            return StepReport.Rejected("$.templates is needed.");
        }
        var there = (await desk.AllAsync(cancellation)).Select(t => (t.Programme, t.Kind)).ToHashSet();
        var (changes, problems) = (0, new List<string>());
        for (var i = 0; i < templates.Count; i++)
        {
            var (form, kind, found) = Read(templates[i]);
            problems.AddRange(found.Select(p => $"$.templates[{i}]{p}"));
            if (found.Count == 0 && (model.Overwrite || !there.Contains((templates[i].Programme!, kind))))
            {
                changes += await desk.SaveAsync(templates[i].Programme!, kind, form, context.ActorId, cancellation) ? 1 : 0;
            }
        }
        return StepReport.Of(changes, problems);
    }

    private static (TemplateForm Form, CertificateKind Kind, IReadOnlyList<string> Problems) Read(TemplateModel model)
    {
        var form = TemplateForm.Of(
            model.Heading ?? LocalizedText.Empty, model.Text ?? LocalizedText.Empty,
            (model.Signatories ?? []).Select(s => new Signatory(s.Name ?? LocalizedText.Empty, s.Office ?? LocalizedText.Empty)));
        if (!ProgrammeNames.InUrl.ContainsKey(model.Programme ?? ""))
        {
            return (form, default, [$".programme: there is no programme {model.Programme}."]);
        }
        if (!Enum.TryParse<CertificateKind>(model.Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return (form, default, [$".kind: there is no kind {model.Kind}."]);
        }
        return (form, kind, [.. form.Problems().Where(p => p.Problem != TemplateProblem.None).Select(p => $".{p.Field}: {p.Problem}.")]);
    }
}
