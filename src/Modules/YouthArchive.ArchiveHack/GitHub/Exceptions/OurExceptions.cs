using System.Net;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>5xx, no connection, a broken or foreign body: GitHub could not be heard, which says nothing about the repository.</summary>
internal sealed class OutageException(string message, HttpStatusCode statusCode = 0, Exception? inner = null)
    : ApiException(message, statusCode, null, inner);

/// <summary>Still 202 after the last try: ask again later.</summary>
internal sealed class PendingException()
    : ApiException("GitHub is still computing the answer.", HttpStatusCode.Accepted);

/// <summary>A redirect or a page link to another origin, or too many of them: our token does not travel.</summary>
internal sealed class RedirectRefusedException(string message, HttpStatusCode statusCode = HttpStatusCode.Found)
    : ApiException(message, statusCode);

/// <summary>A well-formed body of another shape than the one we know.</summary>
internal sealed class UnexpectedAnswerException(string message, Exception? inner = null)
    : ApiException(message, HttpStatusCode.OK, null, inner);
