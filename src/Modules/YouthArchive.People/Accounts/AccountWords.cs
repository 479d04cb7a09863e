using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace YouthArchive.People.Accounts;

/// <summary>The account's rules in words, the same on every form.</summary>
internal sealed class AccountWords(IStringLocalizer S)
{
    public void CheckUserName(ModelStateDictionary state, string field, string name)
    {
        if (!AccountRules.IsUserName(name))
        {
            state.AddModelError(field, S["A user name has 3 to 40 letters, digits, dots or hyphens."]);
        }
    }

    public void CheckPassword(ModelStateDictionary state, string field, string? password, string userName)
    {
        if (!AccountRules.IsLongEnough(password))
        {
            state.AddModelError(field, S["A password has at least 10 characters."]);
        }
        else if (userName.Length > 0 && AccountRules.IsGuessable(password!, userName))
        {
            state.AddModelError(field, S["This password is too easy to guess. It must not contain the user name."]);
        }
    }

    public void CheckDisplayName(ModelStateDictionary state, string field, string? name)
    {
        if (!AccountRules.IsDisplayName(name))
        {
            state.AddModelError(field, S["A name has 1 to 200 characters."]);
        }
    }

    public void CheckEmail(ModelStateDictionary state, string field, string? email)
    {
        if (email is not null && !AccountRules.IsEmail(email))
        {
            state.AddModelError(field, S["This is not an e-mail address. It looks like name@example.org."]);
        }
    }

    /// <summary>Identity's codes in our words, at the fields they speak of.</summary>
    public void AddErrors(ModelStateDictionary state, IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            if (code == nameof(IdentityErrorDescriber.DuplicateUserName))
            {
                state.AddModelError("UserName", S["This user name is taken. Another one is needed."]);
            }
            else if (code == nameof(IdentityErrorDescriber.PasswordMismatch))
            {
                state.AddModelError("Password", S["The present password is not right."]);
            }
            else
            {
                state.AddModelError("", S["This could not be saved. Check what is typed and try again."]);
            }
        }
    }

    public string Of(Refusal refusal) => refusal switch
    {
        Refusal.LastAdministrator => S["This is the last administrator. Appoint another one first."],
        Refusal.OnlyAdministrators => S["Only an administrator can change an administrator's account or appoint one."],
        Refusal.OwnAccount => S["Nobody can switch off their own account."],
        Refusal.ChangedMeanwhile => S["Somebody else changed this at the same time. Look again and repeat the change."],
        Refusal.Erased => S["This account is deleted. Only results without a name are left of it."],
        _ => S["This could not be saved. Check what is typed and try again."],
    };
}
