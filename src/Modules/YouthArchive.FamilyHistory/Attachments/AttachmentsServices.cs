using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Attachments;

internal static class AttachmentsServices
{
    public static void AddAttachments(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, AttachmentMaps>();
        services.AddScoped<AttachmentDesk>();
        services.AddBackgroundTask<LeftoverTask>();
    }
}
