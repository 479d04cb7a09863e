using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Platform.Events;

/// <summary>Hears an event that another module raised after its commit.</summary>
public interface IHear<in TEvent>
{
    Task HearAsync(TEvent happened, CancellationToken cancellation);
}

/// <summary>Tells the listeners of all enabled features. Call it after the commit.</summary>
public sealed class PortalEvents(IServiceProvider services, ModuleCatalogue catalogue, IFeatureState features)
{
    public async Task RaiseAsync<TEvent>(TEvent happened, CancellationToken cancellation = default)
    {
        foreach (var listener in services.GetServices<IHear<TEvent>>())
        {
            if (catalogue.FeatureOf(listener.GetType()) is not { } feature || features.IsEnabled(feature))
            {
                await listener.HearAsync(happened, cancellation);
            }
        }
    }
}
