using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

/// <summary>From when on a page of an edition shows what it is for. The pages ask here, and so does the rehearsal.</summary>
internal static class PublicMoments
{
    /// <summary>From the close of registration: before, the list would only tell who has come since yesterday.</summary>
    public static DateTime ParticipantsFrom(Edition edition) => edition.EnrolmentClosesUtc;
}
