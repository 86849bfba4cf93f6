using Fairway.Languages;
using Fairway.Web.Accounts;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Fairway.Web.Desk.Frame;

/// <summary>What every view of the desk may say.</summary>
public abstract class DeskView<TModel> : RazorPage<TModel>
{
    private protected DeskFrame Frame => ((DeskModel)(object)Model!).Frame;

    private protected Messages Messages => Frame.Messages;

    private protected string T(string key) => Messages[key];

    private protected string T(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => Messages.Format(key, arguments);

    private protected IHtmlContent H(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => new MessageHtml(Messages, key, arguments);

    private protected static IHtmlContent Own(string text) => new Isolated(text);

    private protected string RoleName(Role role) => T("role." + role.Code());
}
