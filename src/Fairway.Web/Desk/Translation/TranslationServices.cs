namespace Fairway.Web.Desk.Translation;

/// <summary>What the work of translators is made of.</summary>
internal static class TranslationServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<TranslationMemories>();
        services.AddScoped<Drafts.DraftHolds>();
        services.AddScoped<SourceTexts>();
        services.AddScoped<TranslationReader>();
        services.AddScoped<TranslationWriter>();
        services.AddScoped<TranslationChecker>();
        services.AddScoped<TranslationSubmission>();
        services.AddScoped<AssignmentRegister>();
        services.AddScoped<ComingData>();
        services.AddScoped<DataWordsReader>();
        services.AddScoped<DataWordsWriter>();
        services.AddScoped<TranslationQueue>();
    }
}
