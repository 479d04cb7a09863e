using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace YouthArchive.Platform.Modules;

/// <summary>On an endpoint: the feature it lives and dies with.</summary>
public sealed record FeatureMetadata(string FeatureId);

internal sealed class PageFeatureConvention(ModuleCatalogue catalogue) : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (catalogue.FeatureOf(model.ModelType ?? model.PageType) is { } feature)
        {
            model.EndpointMetadata.Add(new FeatureMetadata(feature));
        }
    }
}

/// <summary>A page of a disabled feature does not exist; and what does not exist is 404 to everybody, not a sign-in page.</summary>
internal sealed class FeatureGate(RequestDelegate next, IFeatureState features)
{
    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || endpoint.Metadata.GetMetadata<FeatureMetadata>() is { } owner && !features.IsEnabled(owner.FeatureId))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        return next(context);
    }
}
