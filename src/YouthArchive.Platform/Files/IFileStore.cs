namespace YouthArchive.Platform.Files;

/// <summary>Files that people bring. None is ever served by itself: a page checks who asks and reads it from here.</summary>
public interface IFileStore
{
    /// <param name="area">Lower-case letters and hyphens, e.g. <c>consents</c>.</param>
    /// <returns>The key to find it by; the file is on disk when this returns.</returns>
    Task<string> SaveAsync(string area, Stream content, CancellationToken cancellation = default);

    /// <param name="most">Bytes this file may have, instead of what files have in general.</param>
    /// <exception cref="FileTooLargeException">Nothing of it is kept.</exception>
    Task<string> SaveAsync(string area, Stream content, long most, CancellationToken cancellation = default);

    /// <summary>Null when there is no such file.</summary>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellation = default);

    /// <summary>Removes the file and what was made from it and kept beside it (tiles). Doing it twice is harmless.</summary>
    Task DeleteAsync(string key, CancellationToken cancellation = default);

    /// <summary>
    /// Removes files of an area that nobody knows of: a process that was killed between a file and its row left them. Only for an area with
    /// one writer at a time, and by that writer.
    /// </summary>
    /// <param name="known">Keys of those that stay.</param>
    /// <returns>How many were removed.</returns>
    Task<int> SweepAsync(string area, IReadOnlySet<string> known, CancellationToken cancellation = default);
}
