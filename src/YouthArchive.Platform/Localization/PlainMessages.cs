using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace YouthArchive.Platform.Localization;

/// <summary>The framework's own remarks on a form, said as a person would and in the reader's language. A rule with its own message keeps it.</summary>
internal sealed class PlainMessages(IStringLocalizer s)
    : IValidationMetadataProvider, IPostConfigureOptions<MvcOptions>, IConfigureOptions<MvcDataAnnotationsLocalizationOptions>
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
            {
                rule.ErrorMessage = MessageFor(rule);
            }
        }
    }

    // After all others: it speaks of the rules that the annotations' own provider has found.
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => s["Fill in this field."]);
        messages.SetMissingBindRequiredValueAccessor(_ => s["Fill in this field."]);
        messages.SetMissingKeyOrValueAccessor(() => s["Fill in this field."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => s["Nothing was sent."]);
        messages.SetValueMustBeANumberAccessor(_ => s["Write a number."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => s["Write a number."]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => s["This is not written as it should be."]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => s["This is not written as it should be."]);
        messages.SetUnknownValueIsInvalidAccessor(_ => s["This is not written as it should be."]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => s["This is not written as it should be."]);
        messages.SetValueIsInvalidAccessor(_ => s["This is not written as it should be."]);
    }

    public void Configure(MvcDataAnnotationsLocalizationOptions options) => options.DataAnnotationLocalizerProvider = (_, _) => s;

    // {1} and {2} are the rule's own numbers, as its adapter gives them.
    private static string MessageFor(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => SourceText.Of("Fill in this field."),
        StringLengthAttribute { MinimumLength: > 0 } => SourceText.Of("Write from {2} to {1} characters."),
        StringLengthAttribute or MaxLengthAttribute => SourceText.Of("Write at most {1} characters."),
        MinLengthAttribute => SourceText.Of("Write at least {1} characters."),
        RangeAttribute => SourceText.Of("Write a number from {1} to {2}."),
        EmailAddressAttribute => SourceText.Of("Write an e-mail address, such as name@example.kz."),
        CompareAttribute => SourceText.Of("The two fields are not the same."),
        _ => SourceText.Of("This is not written as it should be."),
    };
}
