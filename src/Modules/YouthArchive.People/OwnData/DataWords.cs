using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Guardians;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.OwnData;

/// <summary>The members of a person's file in plain words. A member without words is printed as it is called.</summary>
internal sealed class DataWords(IStringLocalizer s)
{
    public string Label(string member) => Known(member) ?? member;

    public string Value(string member, JsonNode? value) => value switch
    {
        null => "–",
        JsonValue simple => simple.GetValueKind() switch
        {
            JsonValueKind.True => s["yes"],
            JsonValueKind.False => s["no"],
            JsonValueKind.Number => simple.ToJsonString(),
            _ => Text(member, simple.GetValue<string>()),
        },
        _ => value.ToJsonString(),
    };

    private string Text(string member, string text) =>
        member.EndsWith("Utc", StringComparison.Ordinal) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var utc)
            ? LocalTime.In(s, utc, LocalTime.DefaultZone, TimeStyle.Moment)
            : member switch
            {
                "roles" => RoleNames.Of(text, s),
                "purpose" when Enum.TryParse<Contracts.ConsentPurpose>(text, out var purpose) => ConsentWords.Of(s, purpose),
                "way" when Enum.TryParse<ConsentWay>(text, out var way) => ConsentWords.Of(s, way),
                "language" or "textLanguage" when PortalCultures.IsKnown(text) => PortalCultures.NativeName(text),
                _ => text.Length > 0 ? text : "–",
            };

    internal string? Known(string member) => OfPerson(member) ?? OfSchool(member) ?? OfConsent(member) ?? OfWork(member);

    private string? OfPerson(string member) => member switch
    {
        "account" => s["Account"].Value,
        "id" => s["Number of the account"].Value,
        "userName" => s["User name"].Value,
        "displayName" => s["Full name"].Value,
        "surname" => s["Surname"].Value,
        "givenName" => s["Given name"].Value,
        "patronymic" => s["Patronymic"].Value,
        "email" or "to" => s["E-mail address"].Value,
        "emailConfirmed" => s["E-mail address confirmed"].Value,
        "phoneNumber" => s["Telephone number"].Value,
        "language" => s["Language"].Value,
        "birthYear" => s["Year of birth"].Value,
        "createdUtc" => s["Written down on"].Value,
        "lastSignInUtc" => s["Last sign-in"].Value,
        "roles" => s["Roles"].Value,
        "secondFactor" => s["Second factor"].Value,
        "failedSignIns" => s["Wrong passwords in a row"].Value,
        "sample" => s["Sample person"].Value,
        "imported" => s["Taken over from another portal"].Value,
        "otherSignIns" => s["Other ways to sign in"].Value,
        "provider" or "providerDisplayName" => s["Given by"].Value,
        "key" => s["Number there"].Value,
        "claims" => s["Further details"].Value,
        "claimType" => s["Kind"].Value,
        "claimValue" => s["Value"].Value,
        _ => null,
    };

    private string? OfSchool(string member) => member switch
    {
        "classes" => s["Classes and schools"].Value,
        "member" => s["In classes"].Value,
        "teaches" => s["As a teacher"].Value,
        "messages" => s["Messages to classes"].Value,
        "school" => s["School"].Value,
        "class" => s["Class"].Value,
        "schoolYear" => s["School year"].Value,
        "state" => s["State"].Value,
        "joinedUtc" => s["Joined on"].Value,
        "endedUtc" => s["Ended on"].Value,
        "listKey" => s["Name in the class list"].Value,
        "askedUtc" => s["Asked for on"].Value,
        "confirmedUtc" => s["Confirmed on"].Value,
        "text" => s["Text"].Value,
        "atUtc" => s["On"].Value,
        "signInCard" => s["Sign-in card"].Value,
        "kind" => s["Kind"].Value,
        "nameAsTyped" => s["User name, as it is compared"].Value,
        "issuedUtc" => s["Issued on"].Value,
        "firstUsedUtc" => s["First used on"].Value,
        "lockedUtc" => s["Locked on"].Value,
        "wrongTries" => s["Wrong tries"].Value,
        _ => null,
    };

    private string? OfConsent(string member) => member switch
    {
        "consents" => s["Consents"].Value,
        "about" => s["About this person"].Value,
        "given" => s["Given for others"].Value,
        "guardianOf" => s["Guardian of"].Value,
        "studentId" => s["Number of the account"].Value,
        "sinceUtc" => s["Since"].Value,
        "purpose" => s["For what"].Value,
        "textVersion" => s["Version of the text"].Value,
        "textLanguage" => s["Language of the text"].Value,
        "way" => s["How"].Value,
        "signedBy" => s["Signed by"].Value,
        "hasScan" => s["Scan kept"].Value,
        "givenUtc" => s["Given on"].Value,
        "untilUtc" => s["Lasts until"].Value,
        "withdrawnUtc" => s["Withdrawn on"].Value,
        "answeredUtc" => s["Answered on"].Value,
        "reminders" => s["Reminders"].Value,
        "letters" => s["Letters"].Value,
        "unwanted" => s["Kinds that are not wanted"].Value,
        "subject" => s["Subject"].Value,
        "sentUtc" => s["Sent on"].Value,
        "safetyReports" => s["Told to an adult"].Value,
        "what" => s["What was told"].Value,
        "howToAnswer" => s["How to answer"].Value,
        "answer" => s["Answer"].Value,
        "closedUtc" => s["Closed on"].Value,
        _ => null,
    };

    private string? OfWork(string member) => member switch
    {
        "hackathonTeams" => s["Teams"].Value,
        "code" => s["Code"].Value,
        "name" => s["Name"].Value,
        "gitHubLogin" => s["GitHub login"].Value,
        "isLeader" => s["Leader"].Value,
        "enrolments" => s["Enrolments"].Value,
        "edition" => s["Edition"].Value,
        "certificates" => s["Certificates"].Value,
        "printedName" => s["Name as it is printed"].Value,
        "achievement" => s["Awarded for"].Value,
        "revokedUtc" => s["Revoked on"].Value,
        "judgements" => s["Own judgements"].Value,
        "entryId" => s["Number of the entry"].Value,
        "halfPoints" => s["Scores, in half points"].Value,
        "comment" => s["Comment"].Value,
        "note" => s["Note"].Value,
        "savedUtc" => s["Saved on"].Value,
        "finishedUtc" => s["Finished on"].Value,
        "putOffReason" => s["Reason for leaving it for later"].Value,
        "role" => s["Role"].Value,
        "conductVersion" => s["Code of conduct"].Value,
        "conductUtc" => s["Code of conduct accepted on"].Value,
        "isMentor" => s["As a mentor"].Value,
        "hackathonAnswers" => s["Answers to the judges’ questions"].Value,
        "originalityExplanations" => s["Explanations of passages in one’s own work"].Value,
        "question" => s["Question"].Value,
        "changedUtc" => s["Changed on"].Value,
        "reviewRequests" => s["Requests for review"].Value,
        "entryCode" => s["Entry"].Value,
        "ground" => s["Ground"].Value,
        "outcome" => s["Outcome"].Value,
        "readerPlaces" => s["Places tied to as a reader"].Value,
        _ => OfOlympiad(member) ?? OfSitting(member) ?? OfFamilyHistory(member) ?? OfSummerSchool(member),
    };

    private string? OfSummerSchool(string member) => member switch
    {
        "summerSchool" => s["Summer School"].Value,
        "applications" => s["Applications"].Value,
        "country" => s["Country"].Value,
        "region" => s["Region"].Value,
        "gender" => s["Gender"].Value,
        "standing" => s["What you do"].Value,
        "organisation" => s["University, archive or school"].Value,
        "motivation" => s["Motivation"].Value,
        "portfolio" => s["Portfolio"].Value,
        "referee" => s["E-mail address of the referee"].Value,
        "health" => s["Health"].Value,
        "emergency" => s["Emergency"].Value,
        "pickUp" => s["Arrival and pick-up"].Value,
        "places" => s["Places"].Value,
        _ => null,
    };

    private string? OfFamilyHistory(string member) => member switch
    {
        "familyHistory" => s["Family-history competition"].Value,
        "works" => s["Works"].Value,
        "title" => s["Title"].Value,
        "summary" => s["Summary"].Value,
        "body" => s["Text of the work"].Value,
        "report" => s["Process report"].Value,
        "form" => s["Form"].Value,
        "share" => s["What you did yourself"].Value,
        "sources" => s["Sources"].Value,
        "asWritten" => s["As it was pasted"].Value,
        "archive" => s["Archive"].Value,
        "fonds" => s["Fonds"].Value,
        "inventory" => s["Inventory"].Value,
        "file" => s["File number"].Value,
        "sheets" => s["Sheets"].Value,
        "date" => s["Date"].Value,
        "details" => s["Details"].Value,
        "address" => s["Address in the internet"].Value,
        "annotation" => s["What it tells and how far it is to be believed"].Value,
        "diary" => s["Archive diary"].Value,
        "day" => s["Day"].Value,
        "asked" => s["What you asked for"].Value,
        "found" => s["What was found"].Value,
        "files" => s["Files"].Value,
        "shownName" => s["Name of the file"].Value,
        "description" => s["Description"].Value,
        "permissionNote" => s["Date and number of the permission"].Value,
        "sha256" => s["SHA-256 of the file"].Value,
        "addedUtc" => s["Added on"].Value,
        "declarations" => s["Declarations"].Value,
        "isMade" => s["Ticked"].Value,
        "livingPersons" => s["Living persons"].Value,
        "relation" => s["Who that is to you"].Value,
        "receipts" => s["Receipts"].Value,
        "number" => s["Number"].Value,
        "hash" => s["Hash"].Value,
        "moreTime" => s["More time"].Value,
        "invitations" => s["Invitations"].Value,
        "comments" => s["Comments"].Value,
        "part" => s["Part"].Value,
        _ => null,
    };

    private string? OfSitting(string member) => member switch
    {
        "sittings" => s["Olympiad sittings"].Value,
        "printedPapers" => s["Printed olympiad papers"].Value,
        "printedUtc" => s["Printed on"].Value,
        "sheetState" => s["What became of it"].Value,
        "typedInUtc" => s["Typed in on"].Value,
        "window" => s["Olympiad round"].Value,
        "admittedUtc" => s["Let in on"].Value,
        "startedUtc" => s["Begun on"].Value,
        "handedInUtc" => s["Handed in on"].Value,
        "receipt" => s["Receipt"].Value,
        "answers" => s["Answers"].Value,
        "itemKey" => s["Item"].Value,
        "response" => s["Answer"].Value,
        "deviceSeconds" => s["Seconds by the device's clock"].Value,
        "isLate" => s["After the end"].Value,
        "allowances" => s["Changes of time"].Value,
        "amount" => s["Amount"].Value,
        "reason" => s["Reason"].Value,
        "questions" => s["Questions asked"].Value,
        "told" => s["What the organisers said"].Value,
        _ => null,
    };

    private string? OfOlympiad(string member) => member switch
    {
        "olympiadResults" => s["Olympiad results"].Value,
        "olympiadMarks" => s["Marks"].Value,
        "hundredthsOfPoints" => s["Hundredths of a point"].Value,
        "ofHundredths" => s["Of so many hundredths"].Value,
        "items" => s["Items"].Value,
        "item" => s["Item"].Value,
        "appeals" => s["Appeals"].Value,
        "filedUtc" => s["Filed on"].Value,
        "decidedUtc" => s["Decided on"].Value,
        _ => null,
    };
}
