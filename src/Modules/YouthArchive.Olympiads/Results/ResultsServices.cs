using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Olympiads.Results;

internal static class ResultsServices
{
    public static void AddResults(this IServiceCollection services)
    {
    }
}
