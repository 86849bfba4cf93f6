using Fairway.Languages;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Fairway.Web.Reading;

/// <summary>Makes the <see cref="Reader"/> of the route's language, which <see cref="OfferedConstraint"/> has let through.</summary>
internal sealed class ReaderBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var context = bindingContext.HttpContext;
        var site = context.Site();
        var language = context.Request.RouteValues["language"] is string text ? site.Languages[LanguageTag.Parse(text)] : site.Languages.Source;
        var reader = context.Reader(language);
        // Else the whole site would be searched for something to validate, for each request.
        bindingContext.ValidationState.Add(reader, new ValidationStateEntry { SuppressValidation = true });
        bindingContext.Result = ModelBindingResult.Success(reader);
        return Task.CompletedTask;
    }
}

/// <summary>For every action that takes a <see cref="Reader"/>.</summary>
internal sealed class ReaderBinderProvider : IModelBinderProvider
{
    private static readonly ReaderBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(Reader) ? Binder : null;
}
